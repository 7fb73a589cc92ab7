import { describe, expect, test } from 'vitest';
import { formatGraph } from '../../src/domain/format/format-graph.js';
import { decodeText } from '../../src/import/decode-text.js';
import {
  IMPORT_FORMATS,
  JSON_FORMATS,
  type ImportFormat,
} from '../../src/import/import-formats.js';
import { importGraph } from '../../src/import/import-graph.js';
import { edgesOf, notesOf, readText } from './read-text.js';

const bytesOf = (...bytes: number[]) => Uint8Array.from(bytes);
const readBytes = (content: Uint8Array) => importGraph([{ name: 'my.file', content }]);
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isBig = false) => {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    const [high, low] = [text.charCodeAt(i) >> 8, text.charCodeAt(i) & 0xff];
    bytes.set(isBig ? [high, low] : [low, high], 2 * i);
  }
  return bytes;
};

/** A small graph in every format: a, and b derived from it. */
const SMALL: Readonly<Record<ImportFormat, string>> = {
  lineage:
    '{ "format": 1, "nodes": [{ "id": "a" }, { "id": "b" }], "edges": [{ "source": "a", "target": "b" }] }',
  cyclonedx:
    '{ "bomFormat": "CycloneDX", "components": [{ "type": "machine-learning-model", "name": "b", "pedigree": { "ancestors": [{ "name": "a" }] } }] }',
  spdx: '{ "@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": [{ "type": "ai_AIPackage", "spdxId": "x:a", "name": "a" }, { "type": "ai_AIPackage", "spdxId": "x:b", "name": "b" }, { "type": "Relationship", "from": "x:b", "to": ["x:a"], "relationshipType": "descendantOf" }] }',
  cytoscape:
    '{ "elements": [{ "data": { "id": "a" } }, { "data": { "id": "b" } }, { "data": { "source": "a", "target": "b" } }] }',
  'json-graph':
    '{ "graph": { "nodes": { "a": {}, "b": {} }, "edges": [{ "source": "a", "target": "b" }] } }',
  'node-link':
    '{ "nodes": [{ "id": "a" }, { "id": "b" }], "links": [{ "source": "a", "target": "b" }] }',
  prov: '{ "entity": { "a": {}, "b": {} }, "wasDerivedFrom": { "_:d": { "prov:generatedEntity": "b", "prov:usedEntity": "a" } } }',
  openlineage:
    '{ "eventTime": "2026-01-01T00:00:00Z", "job": { "name": "j" }, "inputs": [{ "name": "a" }], "outputs": [{ "name": "b" }] }',
  dbt: '{ "nodes": { "a": { "name": "a" }, "b": { "name": "b" } }, "parent_map": { "b": ["a"] } }',
  'ecosystem-graphs': '- type: model\n  name: a\n- type: model\n  name: b\n  dependencies: [a]\n',
  csv: 'source,target\na,b\n',
  dot: 'digraph { a -> b }',
  graphml:
    '<graphml><graph edgedefault="directed"><node id="a"/><node id="b"/><edge source="a" target="b"/></graph></graphml>',
  mermaid: 'flowchart LR\n  a --> b\n',
};

/** Where each text is cut off in the middle of something. */
const CUT: Readonly<Record<Exclude<ImportFormat, 'csv' | 'mermaid'>, number>> = {
  lineage: 60,
  cyclonedx: 60,
  spdx: 90,
  cytoscape: 60,
  'json-graph': 30,
  'node-link': 60,
  prov: 30,
  openlineage: 60,
  dbt: 40,
  'ecosystem-graphs': 65,
  dot: 12,
  graphml: 60,
};

describe.each(IMPORT_FORMATS)('%s', (format) => {
  const text = SMALL[format];

  test('a graph file of a newer version is rejected rather than read in part', () => {
    const text = '{ "format": 9, "nodes": [{ "id": "a" }], "edges": [] }';
    expect(() => importGraph(text)).toThrow(/newer version/);
  });

  test('is recognised by its content and read', () => {
    const read = readText(text);
    expect(read.report.format).toBe(format);
    expect(read.file.edges.map(({ source, target }) => [source, target])).toEqual([['a', 'b']]);
    expect(notesOf(read)).toEqual([]);
  });

  test.each([
    [
      'UTF-8 with a byte order mark and carriage returns',
      utf8(`\uFEFF${text.replaceAll('\n', '\r\n')}`),
    ],
    ['UTF-16 little endian with a mark', utf16(`\uFEFF${text}`)],
    ['UTF-16 big endian with a mark', utf16(`\uFEFF${text}`, true)],
    ['UTF-16 without a mark', utf16(text)],
  ])('is read in %s', (_, content) => {
    expect(edgesOf(readBytes(content))).toHaveLength(1);
  });
});

test.each(Object.entries(CUT))(
  '%s that is truncated is rejected with the position',
  (format, at) => {
    const cut = SMALL[format as ImportFormat].slice(0, at);
    expect(() => importGraph([{ name: 'my.file', content: cut }])).toThrow(
      /^my\.file: (\d+:\d+: )?expected/,
    );
  },
);

describe('what is not a graph', () => {
  test.each([
    ['nothing', new Uint8Array(), /^my\.file: expected a graph, got an empty file$/],
    ['white space', utf8(' \n\t'), /empty file/],
    ['gzip', bytesOf(0x1f, 0x8b, 8, 0), /got a gzip file: unpack it first/],
    [
      'a spreadsheet',
      bytesOf(0x50, 0x4b, 3, 4),
      /got a ZIP file, perhaps a spreadsheet: save it as CSV/,
    ],
    ['Parquet', utf8('PAR1....'), /got a Parquet file/],
    ['other bytes', bytesOf(1, 2, 0, 200, 3, 0, 9, 0), /got a binary file: a NUL at/],
    ['a web page', utf8('<!doctype html><p>'), /got a web page/],
    ['other XML', utf8('<?xml version="1.0"?><svg/>'), /got other XML/],
    ['other JSON', utf8('{"a":1}'), /expected CycloneDX, .* or CSV, got other JSON/],
    [
      'a pointer',
      utf8('version https://git-lfs.github.com/spec/v1\n'),
      /fetch the file itself first/,
    ],
    ['another table', utf8('Modell;Basis\nAlpaca;LLaMA\n'), /got a table without columns/],
    ['pairs', utf8('llama,alpaca\nllama,vicuna\n'), /got a table without columns/],
    ['a card', utf8('---\nlicense: mit\nbase_model: a/b\n---\n# My model\n'), /got a model card/],
    ['prose', utf8('Dear all,\nplease find'), /got text that begins with "Dear all/],
  ])('%s is rejected with the reason', (_, content, message) => {
    expect(() => readBytes(content)).toThrow(message);
  });

  test('two files of different formats are rejected, with the format of each', () => {
    const inputs = [
      { name: 'a.dot', content: SMALL.dot },
      { name: 'b.csv', content: SMALL.csv },
    ];
    expect(() => importGraph(inputs)).toThrow('b.csv: expected DOT as in a.dot, got CSV');
  });
});

describe('encodings', () => {
  test('Chinese in GB 18030 and accents in Windows-1252 are distinguished, and reported', () => {
    const chinese = bytesOf(...utf8('source,target\n'), 0xd1, 0xf2, 0xcd, 0xd5, 0x2c, 0x62, 0x0a);
    const read = readBytes(chinese);
    expect(read.file.nodes[0]?.id).toBe('羊驼');
    expect(notesOf(read)).toEqual(['guessed encoding gb18030']);
    const accents = decodeText(bytesOf(0x63, 0x61, 0x66, 0xe9));
    expect(accents).toEqual({ text: 'café', encoding: 'windows-1252', isGuess: true });
  });
});

test('a table in Windows-1252 is read with its accents, which is reported as a guess', () => {
  const letters = 'source,target\nCafé,Über\nÜber,Señor – “ok”\n';
  const windows: Readonly<Record<string, number>> = { '–': 0x96, '“': 0x93, '”': 0x94 };
  const bytes = Uint8Array.from(letters, (letter) => windows[letter] ?? letter.charCodeAt(0));
  const read = readBytes(bytes);
  expect(read.file.nodes.map(({ id }) => id)).toEqual(['Café', 'Über', 'Señor – “ok”']);
  expect(notesOf(read)).toEqual(['guessed encoding windows-1252']);
});

test('lone surrogates are kept, and written as valid JSON', () => {
  const id = 'a\uD83E';
  const read = readText(JSON.stringify({ format: 1, nodes: [{ id, name: '\uDD99b' }], edges: [] }));
  expect(read.file.nodes).toEqual([{ id, name: '\uDD99b' }]);
  const text = formatGraph(read.file);
  expect(text).toContain(String.raw`"a\ud83e"`);
  expect(readText(text).file).toEqual(read.file);
  // In UTF-16 they are invalid bytes.
  const cut = readBytes(utf16('\uFEFFsource,target\na\uD83E,b\n'));
  expect(cut.file.nodes.map((node) => node.id)).toEqual(['a\uFFFD', 'b']);
});

test('GraphML with a document type is read', () => {
  const named = SMALL.graphml.replace(
    '<graphml>',
    '<?xml version="1.0"?>\n<!DOCTYPE graphml SYSTEM "https://example.org/graphml.dtd">\n<graphml>',
  );
  expect(edgesOf(readText(named))).toHaveLength(1);
  const own = named.replace('.dtd">', '.dtd" [<!ENTITY a "b">]>');
  expect(() => readText(own)).toThrow(/^\d+:\d+: expected no entities/);
});

describe('hostile files', () => {
  test('exponential YAML aliases are rejected', () => {
    const levels = Array.from(
      { length: 12 },
      (_, n) => `l${n + 1}: &l${n + 1} [${Array(9).fill(`*l${n}`).join(', ')}]`,
    );
    const text = `- type: model\n  name: a\n  l0: &l0 [x, x]\n${levels.map((line) => `  ${line}`).join('\n')}\n`;
    expect(() => readText(text)).toThrow(/expected YAML: Excessive alias count/);
  });

  test('YAML tags only produce strings', () => {
    const { file } = readText(
      '- type: model\n  name: !!js/function "function(){ throw 1 }"\n  dependencies: []\n',
    );
    expect(file.nodes[0]?.id).toBe('function(){ throw 1 }');
  });

  test('XML entities are rejected, internal and external', () => {
    for (const declared of ['<!ENTITY a "aaaa">', '<!ENTITY a SYSTEM "file:///etc/passwd">']) {
      const text = `<?xml version="1.0"?>\n<!DOCTYPE graphml [${declared}]>\n${SMALL.graphml}`;
      expect(() => readText(text)).toThrow(/^2:\d+: expected no entities/);
    }
    expect(() => readText('<graphml><graph><node id="&b;"/></graph></graphml>')).toThrow(
      /expected XML/,
    );
  });

  test('names of Object.prototype are ordinary names', () => {
    for (const text of [
      'source,target\n__proto__,constructor\nconstructor,toString\n',
      'digraph { __proto__ -> constructor -> toString }',
      'flowchart LR\n  __proto__ --> constructor --> toString\n',
      '{"entity":{"__proto__":{},"constructor":{},"toString":{}},"wasDerivedFrom":{"a":{"prov:usedEntity":"__proto__","prov:generatedEntity":"constructor"},"b":{"prov:usedEntity":"constructor","prov:generatedEntity":"toString"}}}',
    ]) {
      const read = readText(text);
      expect(read.file.nodes.map(({ id }) => id)).toEqual(['__proto__', 'constructor', 'toString']);
      expect(read.file.edges).toHaveLength(2);
    }
    const { file } = readText(
      '{"format":1,"nodes":[{"id":"a","__proto__":{"name":"x"}}],"edges":[]}',
    );
    expect(file.nodes[0]?.name).toBe(undefined);
    expect(({} as Record<string, unknown>)['name']).toBe(undefined);
  });

  test.each([
    ['JSON', '['.repeat(200_000)],
    ['closed JSON', `{"nodes":${'['.repeat(100_000)}${']'.repeat(100_000)},"edges":[]}`],
    ['DOT', `digraph {${'subgraph { '.repeat(5_000)}`],
    ['XML', `<graphml>${'<graph>'.repeat(5_000)}`],
    ['YAML', `- name: a\n  type: ${'['.repeat(20_000)}`],
    ['flow YAML', `- type: model\n  name: a\n  x: ${'{a: '.repeat(20_000)}`],
  ])('%s with endless nesting is rejected or read as nothing', (_, text) => {
    const outcome = () => readText(text).file.nodes.length;
    let nodes = 0;
    try {
      nodes = outcome();
    } catch (error) {
      expect(String(error)).toMatch(/^ImportError: (\d+:\d+: )?expected/);
    }
    expect(nodes).toBe(0);
  });

  test('of many YAML errors, the first is reported with its position', () => {
    const text = `- type: model\n  name: a\n${'  - @bad: }\n'.repeat(1000)}`;
    expect(() => readText(text)).toThrow(/^3:1: expected YAML: (?!.*expected YAML)/);
  });

  test('a YAML anchor may have a hundred aliases; the next one is reported with its position', () => {
    const uses = (count: number) => '  - *a\n'.repeat(count);
    const text = (count: number) => `- type: model\n  name: &a x\n  dependencies:\n${uses(count)}`;
    expect(readText(text(100)).report.format).toBe('ecosystem-graphs');
    expect(() => readText(text(101))).toThrow(
      '104:5: expected YAML: expected at most 100 aliases of &a, got more',
    );
    // An anchor of the same name is another one.
    const again = `${text(100)}- type: model\n  name: &a y\n  dependencies:\n${uses(100)}`;
    expect(readText(again).file.nodes.map(({ id }) => id)).toEqual(['x', 'y']);
  });

  test('an unclosed quote is reported at its start', () => {
    expect(() => readText('source,target\na,b\n"c,d\ne,f\n')).toThrow(
      /^3:1: expected a closing quote/,
    );
  });

  test('files too large for their parser are rejected before parsing', () => {
    const line = '- type: model\n  name: a name that goes on and on\n';
    expect(() => readText(line.repeat(90_000))).toThrow(
      'expected at most 2 MB of Ecosystem Graphs, got 4.3 MB: reading it would take too much memory',
    );
    const edges = 'a -> b [label="text that goes on and on"];\n';
    expect(() => readText(`digraph {\n${edges.repeat(600_000)}}`)).toThrow(
      /expected at most 16 MB of DOT/,
    );
  });

  test('more nodes than the limit are rejected; the project’s format has no limit', () => {
    const rows = 'a,b\n'.repeat(1_000_100);
    expect(() => readText(`source,target\n${rows}`)).toThrow(
      /^1000000:1: expected at most 1,000,000 nodes and edges, got more$/,
    );
    expect(JSON_FORMATS.lineage.maxEntries).toBe(Infinity);
  });

  test('DOT with a hundred thousand edges is read', () => {
    const edges = Array.from({ length: 100_000 }, (_, n) => `n${n % 1000} -> m${n};`);
    expect(readText(`digraph {${edges.join('\n')}}`).report.edgeCount).toBe(100_000);
  });

  test('a table of a hundred thousand rows with cycles becomes an acyclic graph', () => {
    const rows = Array.from({ length: 100_000 }, (_, n) => `n${n % 300},n${(n * 7 + 1) % 300}`);
    const { report, graph } = readText(`source,target\n${rows.join('\n')}\n`);
    expect(graph.topologicalOrder).toHaveLength(300);
    expect(report.notes.some(({ reason }) => reason === 'cycle')).toBe(true);
  });
});
