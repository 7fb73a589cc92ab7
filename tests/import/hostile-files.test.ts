import { describe, expect, test } from 'vitest';
import { GraphFormatError } from '../../src/domain/format/problem.js';
import { ImportError } from '../../src/import/import-error.js';
import { IMPORT_FORMATS, type ImportFormat } from '../../src/import/import-formats.js';
import { importGraph, type ImportedGraph } from '../../src/import/import-graph.js';
import { SMALL_GRAPHS } from './small-graphs.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** Imports a file: returns the graph, or the message for the reader. Any other error is a bug. */
function outcomeOf(content: Uint8Array | string, as: ImportFormat | null): ImportedGraph | string {
  try {
    return importGraph([{ name: 'my.file', content }], as);
  } catch (error) {
    if (error instanceof ImportError) return error.message;
    if (error instanceof GraphFormatError) return error.problems.map(({ path }) => path).join();
    throw error;
  }
}

/** Deeply nested files, closed or cut off; none for formats without nesting. */
const DEEP: Readonly<Record<ImportFormat, (depth: number) => readonly string[]>> = {
  lineage: (depth) => inJson('{"format":1,"edges":[],"nodes":[{"id":"a","x":', depth, '}]}'),
  cyclonedx: (depth) => inJson('{"bomFormat":"CycloneDX","components":', depth, '}'),
  spdx: (depth) => inJson('{"@graph":', depth, '}'),
  cytoscape: (depth) => inJson('{"elements":[{"data":{"id":"a","x":', depth, '}}]}'),
  'json-graph': (depth) => inJson('{"graph":{"nodes":', depth, '}}'),
  'node-link': (depth) => inJson('{"links":[],"nodes":', depth, '}'),
  prov: (depth) => inJson('{"entity":{},"bundle":', depth, '}'),
  openlineage: (depth) => inJson('{"eventTime":"2026","job":{},"inputs":', depth, '}'),
  dbt: (depth) => inJson('{"nodes":{},"parent_map":', depth, '}'),
  'ecosystem-graphs': (depth) => [
    `- type: model\n  name: a\n  x: ${'['.repeat(depth)}`,
    `- type: model\n  name: a\n  x: ${'{a: '.repeat(depth)}${'}'.repeat(depth)}\n`,
    `- type: model\n  name: a\n  x:\n    ${'- '.repeat(depth)}\n`,
    `- type: model\n  name: a\n  x:\n${Array.from({ length: Math.min(depth, 500) }, (_, n) => `${' '.repeat(n + 3)}a:\n`).join('')}`,
  ],
  csv: () => [],
  dot: (depth) => [
    `digraph {${'subgraph { '.repeat(depth)}`,
    `digraph {${'a -> { '.repeat(depth)}b${' }'.repeat(depth)}}`,
    `digraph { a [label=${'<'.repeat(depth)}b${'>'.repeat(depth)}] }`,
  ],
  graphml: (depth) => [
    `<graphml>${'<graph>'.repeat(depth)}`,
    `<graphml>${'<graph><node id="a">'.repeat(depth)}${'</node></graph>'.repeat(depth)}</graphml>`,
  ],
  mermaid: () => [],
};

function inJson(before: string, depth: number, after: string): readonly string[] {
  return [
    before + '['.repeat(depth),
    before + '['.repeat(depth) + ']'.repeat(depth) + after,
    `${before}${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}${after}`,
  ];
}

/** Texts that cause superlinear work in parsers that backtrack. */
const LONG: Readonly<Partial<Record<ImportFormat, (length: number) => readonly string[]>>> = {
  openlineage: (length) => [`{}${'\n'.repeat(length)}x`],
  'node-link': (length) => [
    // Many attributes with distinct names.
    `{"nodes":[${Array.from({ length: length / 20 }, (_, n) => `{"id":${n},"k${n}":1}`).join()}],"links":[]}`,
    `{"nodes":[{"id":"a"}],"links":[${'{"source":"a","target":"b"},'.repeat(length / 30)}{}]}`,
  ],
  'ecosystem-graphs': (length) => [
    // Many keys of one map, which a parser might compare pairwise.
    `- type: model\n  name: a\n${Array.from({ length: length / 10 }, (_, n) => `  k${n}: v\n`).join('')}`,
    `- type: model\n  name: a\n  x: ${' '.repeat(length)}`,
    `- type: model\n  name: a\n${'  - @bad: }\n'.repeat(length / 20)}`,
    `- type: model\n  name: &a x\n${'- *a\n'.repeat(length / 10)}`,
  ],
  csv: (length) => [
    `source,target\n${'"'.repeat(length)}`,
    `source,target\n${','.repeat(length)}\n`,
    `source,target\n${'\n'.repeat(length)}`,
    `source,target,${'x,'.repeat(length)}`,
  ],
  dot: (length) => [
    `digraph { a [label="${'x'.repeat(length)}`,
    `digraph {${' '.repeat(length)}`,
    `digraph { a${' -> a'.repeat(length / 10)} }`,
    `digraph {${'/**/'.repeat(length / 10)}`,
  ],
  graphml: (length) => [`<graphml><graph><node id="a"><data>${'&amp; '.repeat(length / 10)}`],
  mermaid: (length) => [
    `flowchart LR\n  a -- ${' '.repeat(length)}\n`,
    `flowchart LR\n  a -- ${'x '.repeat(length)}\n`,
    `flowchart LR\n  ${'a["'.repeat(length / 10)}\n`,
    `flowchart LR\n  a${' --> a'.repeat(length / 10)}\n`,
    `\`\`\`mermaid${'\n'.repeat(length)}x`,
  ],
};

describe.each(IMPORT_FORMATS)('%s', (format) => {
  const small = SMALL_GRAPHS[format];

  test('truncated anywhere, is read as far as possible, or rejected with line and column', () => {
    const text = small('a', 'b');
    const lengths = Array.from({ length: text.length - 1 }, (_, n) => n + 1);
    const wrong = lengths
      .map((length) => text.slice(0, length))
      .filter((cut) => cut.trim() !== '')
      .map((cut) => ({ cut, outcome: outcomeOf(cut, format) }))
      .filter(
        ({ outcome }) =>
          typeof outcome === 'string' && !/^my\.file: \d+:\d+: expected /.test(outcome),
      );
    expect(wrong).toEqual([]);
  });

  test.each([
    ['nothing', new Uint8Array(), /^my\.file: expected a graph, got an empty file$/],
    ['white space and a mark', utf8('\uFEFF \r\n\t'), /^my\.file: expected a graph, got an empty/],
    ['bytes with NULs', Uint8Array.of(65, 10, 66, 0, 1, 2, 3), /^my\.file: 2:2: expected text/],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), /^my\.file: expected text, got a PNG/],
    [
      'bytes of no encoding',
      Uint8Array.from({ length: 999 }, (_, n) => 128 + ((n * 7) % 128)),
      /^my\.file: /,
    ],
  ])('%s instead of it is rejected', (_, content, message) => {
    expect(outcomeOf(content, format)).toMatch(message);
  });

  test('accented letters are read as Windows-1252, which is reported as a guess', () => {
    const read = outcomeOf(latin1(small('café', 'Größe')), format);
    expect(read).toMatchObject({
      file: { nodes: expect.arrayContaining([{ id: 'café' }, { id: 'Größe' }]) as unknown },
      report: { notes: [{ reason: 'encoding', values: ['windows-1252'] }] },
    });
  });

  test.each([
    ['__proto__', 'constructor'],
    ['hasOwnProperty', 'toString'],
    ['=1+1', '@SUM(A1)'],
    ['=cmd|/c calc!A1', '+1'],
    ['${1+1}', '{{7*7}}'],
    ['<img src=x onerror=alert(1)>', 'javascript:alert(1)'],
  ])('%s and %s are ordinary names', (source, target) => {
    const [a, b] = format === 'graphml' ? [escaped(source), escaped(target)] : [source, target];
    const read = outcomeOf(small(a, b), format);
    expect(read).toMatchObject({ file: { edges: [{ source, target }] } });
    const ids = typeof read === 'string' ? [] : read.file.nodes.map(({ id }) => id);
    expect([...ids].sort()).toEqual([source, target].sort());
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('rejects nesting that is too deep', () => {
    for (const text of DEEP[format](100_000)) {
      const outcome = outcomeOf(text, format);
      expect(outcome).toMatch(/^my\.file: \d+:\d+: expected elements nested at most \d+ deep/);
    }
    // Moderate nesting is read, or rejected for another reason.
    for (const text of DEEP[format](20)) {
      const outcome = outcomeOf(text, format);
      expect(typeof outcome === 'string' ? outcome : '').not.toContain('elements within');
    }
  });

  test('takes time linear in the length of the text', () => {
    // With quadratic work, this would not end.
    for (const text of LONG[format]?.(300_000) ?? []) {
      const outcome = outcomeOf(text, null);
      if (typeof outcome === 'string') expect(outcome).toMatch(/^my\.file: (\d+:\d+: )?expected /);
    }
  });
});

function escaped(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
