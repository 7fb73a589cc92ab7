import { describe, expect, test } from 'vitest';
import { importGraph } from '../../src/import/import-graph.js';
import { utf32OrderOf } from '../../src/import/utf-32.js';
import { edgesOf, notesOf, readText } from './read-text.js';

const readBytes = (content: Uint8Array) => importGraph([{ name: '', content }]);

function utf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), isLittle);
  return new Uint8Array(view.buffer);
}

function utf32(text: string, isLittle: boolean): Uint8Array {
  const letters = Array.from(text);
  const view = new DataView(new ArrayBuffer(4 * letters.length));
  letters.forEach((letter, i) => view.setUint32(4 * i, letter.codePointAt(0) ?? 0, isLittle));
  return new Uint8Array(view.buffer);
}

describe.each([
  ['little', true],
  ['big', false],
])('%s-endian text', (_, isLittle) => {
  test('in UTF-32 is read with and without a byte order mark', () => {
    for (const mark of ['', '\uFEFF']) {
      const read = readBytes(utf32(`${mark}source,target\n羊驼,🦙\n`, isLittle));
      expect(edgesOf(read)).toEqual(['羊驼 -depends-on> 🦙']);
      expect(read.report.notes).toHaveLength(mark === '' ? 1 : 0);
    }
  });

  test('in UTF-16 without a byte order mark is read with Chinese names, and reported as a guess', () => {
    const read = readBytes(utf16('来源,目标\n羊驼,骆马\n', isLittle));
    expect(edgesOf(read)).toEqual(['羊驼 -depends-on> 骆马']);
    expect(notesOf(read)).toContain(`guessed encoding utf-16${isLittle ? 'le' : 'be'}`);
  });
});

test('invalid characters in UTF-32 do not end the parsing', () => {
  const bytes = utf32('source,target\na,b\n'.repeat(10), true);
  new DataView(bytes.buffer).setUint32(4 * 100, 0xffffffff, true);
  expect(utf32OrderOf(bytes)).toBe('le');
  expect(readBytes(bytes).file.nodes.length).toBeGreaterThan(0);
  expect(utf32OrderOf(Uint8Array.of(1, 2, 3))).toBe(null);
});

describe('a table', () => {
  test.each([
    ['after Excel’s sep= line', 'sep=;\nsource;target\na;b\n'],
    ['after empty lines', '\n \nsource,target\na,b\n'],
    ['behind remarks', '# by me\n# today\nsource\ttarget\na\tb\n'],
    ['with carriage returns alone', 'source,target\ra,b\r'],
    ['with capitals', 'Source,Target\na,b\n'],
  ])('%s is read', (_, text) => {
    const read = readText(text);
    expect(edgesOf(read)).toEqual(['a -depends-on> b']);
    expect(notesOf(read)).toEqual([]);
  });

  test('after comments has errors at the right position', () => {
    expect(() => readText('# by me\n\nsource,target\na,"b\n')).toThrow(/^4:3: expected a closing/);
  });

  test('with decimal commas keeps its separator; cells without a column are counted', () => {
    const read = readText('source;target;weight\na;b;0,5\nb;c;1,5;mine\n');
    expect(edgesOf(read)).toEqual(['a -depends-on> b', 'b -depends-on> c']);
    expect(notesOf(read)).toEqual(['dropped attribute weight 2', 'dropped attribute #4 1']);
  });

  test('with a duplicate column: the first counts, the other is reported', () => {
    const read = readText('source,target,source\na,b,c\n');
    expect(edgesOf(read)).toEqual(['a -depends-on> b']);
    expect(notesOf(read)).toEqual(['dropped attribute source 1']);
  });
});

describe('DOT', () => {
  test('with ports, compass points and HTML labels is read', () => {
    const read = readText(
      'strict digraph "G" { subgraph cluster_0 { "a:ne":p0:ne -> b:sw; }\n' +
        'c [label=<<b>C</b> a:ne>]; b:"p":se -> {c d}; /* d:ne */ }',
    );
    expect(edgesOf(read)).toEqual(['a:ne -depends-on> b', 'b -depends-on> c', 'b -depends-on> d']);
    expect(read.file.nodes.find(({ id }) => id === 'c')?.name).toBe('C  a:ne');
  });

  test('with compass points has errors at the right position', () => {
    expect(() => readText('digraph {\n  a:p:ne -> b:sw\n  c:n -> ;\n}')).toThrow(
      /^3:\d+: expected DOT/,
    );
  });
});

describe('Mermaid', () => {
  test('of several charts in a Markdown file the first is read, the others are reported', () => {
    const chart = (edge: string) => `\`\`\`mermaid\nflowchart LR\n ${edge}\n\`\`\`\n`;
    const read = readText(`# T\n\n${chart('a --> b')}\n${chart('a --> c')}`);
    expect(edgesOf(read)).toEqual(['a -depends-on> b']);
    expect(notesOf(read)).toEqual(['9:1 dropped unknown flowchart LR']);
  });

  test.each([
    ['on the line of its header', 'flowchart LR; a --> b; b-->c', ['a > b', 'b > c']],
    [
      'in a Markdown file',
      '# T\n\ntext\n\n```mermaid\nflowchart LR\n a --> b\n```\nc --> d\n',
      ['a > b'],
    ],
    ['with names of lines', 'flowchart LR\n a e1@--> b & c\n', ['a > b', 'a > c']],
    [
      'with every shape',
      'flowchart LR\n a{{A}} --> b[/B/] --> c[\\C\\] --> d[/D\\] --> e(((E))) --> f@{ shape: rect, label: "F f" }\n',
      ['a > b', 'b > c', 'c > d', 'd > e', 'e > f'],
    ],
  ])('%s is read', (_, text, edges) => {
    const read = readText(text);
    expect(edgesOf(read).map((edge) => edge.replace('-depends-on> ', '> '))).toEqual(edges);
    expect(notesOf(read)).toEqual([]);
    if (text.includes('{{'))
      expect(read.file.nodes.map(({ name }) => name)).toEqual(['A', 'B', 'C', 'D', 'E', 'F f']);
  });
});

describe('GraphML', () => {
  test('of yEd has its displayed names, with any prefix', () => {
    const read = readText(
      '<?xml version="1.0"?><!DOCTYPE g:graphml SYSTEM "http://example.org/g.dtd">' +
        '<g:graphml xmlns:g="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">' +
        '<g:key for="node" id="d6" yfiles.type="nodegraphics"/><g:graph edgedefault="directed">' +
        '<g:node id="n0"><g:data key="d6"><y:ShapeNode><y:NodeLabel>Llama\n 2</y:NodeLabel></y:ShapeNode></g:data></g:node>' +
        '<g:node id="n1"/><g:edge source="n0" target="n1"><g:data key="d9"><y:EdgeLabel>LoRA</y:EdgeLabel></g:data></g:edge>' +
        '</g:graph></g:graphml>',
    );
    expect(read.file.nodes).toEqual([{ id: 'n0', name: 'Llama 2' }, { id: 'n1' }]);
    expect(edgesOf(read)).toEqual(['n0 > n1 [peft]']);
    expect(notesOf(read)).toEqual([]);
  });
});

describe('SPDX 3', () => {
  const context = '"@context":["https://spdx.org/rdf/3.0.1/spdx-context.jsonld",{"x":"http://y/"}]';

  test('with a list of contexts and the keys of JSON-LD is read', () => {
    const read = readText(
      `{${context},"@graph":[{"@type":"ai_AIPackage","@id":"x:a","name":"a"},{"@type":"ai_AIPackage","@id":"x:b","name":"b"},` +
        '{"@type":"Relationship","from":"x:b","to":"x:a","relationshipType":"descendantOf"}]}',
    );
    expect(edgesOf(read)).toEqual(['a > b']);
  });

  test('of one element is read', () => {
    const read = readText(`{${context},"type":"ai_AIPackage","spdxId":"x:a","name":"a"}`);
    expect(read.file.nodes).toEqual([{ id: 'a' }]);
  });
});

describe('YAML', () => {
  test('with anchors and merged keys is read', () => {
    const read = readText(
      '- &x\n  type: model\n  name: a\n  organization: o\n- <<: *x\n  name: b\n  dependencies: [a]\n',
    );
    expect(edgesOf(read)).toEqual(['a > b']);
    expect(read.file.nodes[1]).toEqual({ id: 'b', organization: ['o'] });
  });

  test.each([
    ['tabs', '- type: model\n\tname: a\n', /^2:2: expected YAML: /],
    [
      'a second document',
      '- type: model\n  name: a\n---\n- type: model\n',
      /^3:\d: expected YAML: expected one/,
    ],
  ])('with %s is rejected with its position', (_, text, message) => {
    expect(() => readText(text)).toThrow(message);
  });
});

describe('what is reported', () => {
  test.each([
    ['comments in JSON', '// mine\n{"format":1,"nodes":[],"edges":[]}', /^1:1: expected JSON/],
    ['NaN in JSON', '{"format":1,"nodes":[{"id":"a","x":NaN}],"edges":[]}', /^1:36: expected JSON/],
    [
      'a BOM in XML',
      '<?xml version="1.0"?>\n<bom xmlns="http://cyclonedx.org/schema/bom/1.6"></bom>',
      'got CycloneDX in XML: convert it to JSON first',
    ],
    ['SPDX 2', '{"spdxVersion":"SPDX-2.3","packages":[]}', 'got SPDX 2, which has no models'],
    ['YAML of another kind', 'services:\n  web:\n    image: x\n', 'got other YAML: only'],
    ['a list in YAML', '# mine\n- image: a\n- image: b\n', 'got other YAML: only'],
    ['prose', 'Dear all,\nhere is: nothing\n', 'got text that begins with'],
    ['another diagram', 'sequenceDiagram\n A->>B: x\n', 'only flowcharts are graphs'],
    [
      'a BOM without models',
      '{"bomFormat":"CycloneDX","specVersion":"1.4","components":[{"type":"library","name":"b"}]}',
      'expected CycloneDX with nodes, got none',
    ],
    [
      'a line of events',
      '{"eventTime":"2026","job":{"name":"j"}}\n{"eventTime": oops}\n',
      /^2:15: /,
    ],
  ])('%s', (_, text, message) => {
    expect(() => readText(text)).toThrow(message);
  });
});
