import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatGraph } from '../../src/domain/format/format-graph.js';
import type { EdgeEntry, GraphFile, NodeEntry } from '../../src/domain/format/format.js';
import { parseGraph, parseGraphText } from '../../src/domain/format/parse-graph.js';
import { relationOf } from '../../src/domain/graph/lineage-graph.js';
import { toEdgesCsv, toNodesCsv } from '../../src/export/to-csv.js';
import { toCyclonedx } from '../../src/export/to-cyclonedx.js';
import { toDot } from '../../src/export/to-dot.js';
import { toGraphml } from '../../src/export/to-graphml.js';
import { toMermaid } from '../../src/export/to-mermaid.js';
import { toProv } from '../../src/export/to-prov.js';
import { toSpdx } from '../../src/export/to-spdx.js';
import type { ImportFormat } from '../../src/import/import-formats.js';
import { importGraph } from '../../src/import/import-graph.js';
import { graphFiles } from '../domain/format/graph-file-arbitrary.js';
import { LIGHT_PALETTE } from '../export/light-palette.js';
import { readText } from './read-text.js';

const LOOK = { palette: LIGHT_PALETTE, direction: 'right', lang: 'en' } as const;

/** A file with explicit relations, and its edges in the order of their targets, as other order has no meaning. */
function canonical({ edges, ...file }: GraphFile): GraphFile {
  const numbers = new Map(file.nodes.map(({ id }, n) => [id, n]));
  const numberOf = ({ target }: EdgeEntry) => numbers.get(target) ?? 0;
  return {
    ...file,
    edges: edges
      .map((edge) => ({ ...edge, relation: relationOf(edge) }))
      .sort((a, b) => numberOf(a) - numberOf(b)),
  };
}

/** Lossless formats. */
const WHOLE: Partial<Record<ImportFormat, (file: GraphFile) => string>> = {
  lineage: formatGraph,
  cyclonedx: (file) => toCyclonedx(file, 'en'),
  spdx: (file) => toSpdx(file, 'en'),
  prov: (file) => toProv(file, 'en'),
};

describe.each(Object.entries(WHOLE))('%s', (format, write) => {
  test('writes an imported graph as fmt would: keys in the order of the format', () => {
    fc.assert(
      fc.property(graphFiles, (input) => {
        const text = formatGraph(readText(write(parseGraph(input).graph.file)).file);
        expect(formatGraph(parseGraphText(text).graph.file)).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  test('preserves every graph completely', () => {
    fc.assert(
      fc.property(graphFiles, (input) => {
        const { file } = parseGraph(input).graph;
        const back = readText(write(file));
        expect(back.report.format).toBe(format);
        expect(back.report.notes).toEqual([]);
        expect(canonical(back.file)).toEqual(canonical(file));
      }),
      { numRuns: 60 },
    );
  });
});

/** Words as people write them: in any script, with special characters of the formats, except separators of lists. */
const name = fc
  .array(
    fc.constantFrom(
      'Llama',
      '羊驼',
      'v1.5',
      '"7B"',
      '<b>',
      'a&b',
      "it's",
      '50%',
      '#1',
      'x|y',
      '\\n',
      'é',
      '=1',
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((words) => words.join(' '));
const id = fc.oneof(name, fc.constantFrom('__proto__', 'constructor', 'n0', 'end', 'graph', 'key'));
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 3 });
const url = fc.constantFrom('https://example.org/a', 'https://example.org/b?c=d&e');
const options = { requiredKeys: [] };

/** The values that a table has columns for. */
const tabled: fc.Arbitrary<Partial<NodeEntry>> = fc.record(
  {
    name,
    aliases: names,
    organization: names,
    kind: fc.constantFrom('base' as const, 'derived' as const),
    released: fc.constantFrom('2023', '2023-03', '2023-03-13'),
    variants: fc.array(
      fc.record({
        parameters: fc.constantFrom('7B', '1B QLoRA'),
        huggingface: fc.constantFrom('meta/x-7b', 'a/b'),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    contextLength: fc.integer({ min: 1, max: 2 ** 31 }),
    trainingTokens: name,
    license: name,
    domains: fc.uniqueArray(fc.constantFrom('law', 'code', 'my own'), { minLength: 1 }),
    modalities: fc.constant(['text', 'image']),
    links: fc.record({ paper: url, code: url }),
    summary: name,
    sources: fc.array(fc.record({ url }), { minLength: 1, maxLength: 2 }),
  },
  options,
);
const claimed: fc.Arbitrary<Partial<EdgeEntry>> = fc.record(
  {
    relation: fc.constantFrom('weights', 'data', 'merge', 'my own'),
    methods: fc.uniqueArray(fc.constantFrom('peft', 'merge', 'my-own'), { minLength: 1 }),
    technique: names,
    data: names,
    sizes: names,
    since: fc.constantFrom('2023-07'),
    confidence: fc.constantFrom('stated' as const, 'inferred' as const),
    sources: fc.array(fc.record({ url }), { minLength: 1, maxLength: 2 }),
  },
  options,
);

/** Graphs with only the values that these formats can represent. */
function graphsOf(
  node: fc.Arbitrary<Partial<NodeEntry>>,
  edge: fc.Arbitrary<Partial<EdgeEntry>>,
): fc.Arbitrary<GraphFile> {
  const ends = fc.record({ a: fc.nat(99), b: fc.nat(99), about: edge });
  return fc
    .record({
      ids: fc.uniqueArray(id, { minLength: 2, maxLength: 6 }),
      nodes: fc.array(node, { minLength: 6, maxLength: 6 }),
      ends: fc.array(ends, { minLength: 1, maxLength: 8 }),
      title: fc.option(name, { nil: undefined }),
    })
    .map(({ ids, nodes, ends, title }) => {
      const claims = new Map<string, EdgeEntry>();
      for (const { a, b, about } of ends) {
        const [first, last] = [a % ids.length, b % ids.length].sort((x, y) => x - y);
        const edge = { source: ids[first ?? 0] ?? '', target: ids[last ?? 0] ?? '', ...about };
        const key = JSON.stringify([first, last, relationOf(edge)]);
        if (first !== last && !claims.has(key)) claims.set(key, edge);
      }
      return {
        format: 1 as const,
        ...(title === undefined ? {} : { title }),
        // A name equal to the id is omitted.
        nodes: ids.map((id, n) => {
          const { name, ...about } = nodes[n] ?? {};
          return { id, ...(name === undefined || name === id ? {} : { name }), ...about };
        }),
        edges: [...claims.values()],
      };
    })
    .filter(({ edges }) => edges.length > 0);
}

describe('tables', () => {
  const tables = graphsOf(tabled, claimed);

  test('csv preserves what it has columns for, in two tables', () => {
    fc.assert(
      fc.property(tables, ({ title, ...file }) => {
        const [edges, nodes] = [toEdgesCsv(file, 'en'), toNodesCsv(file, 'en')].map(
          (content, i) => ({
            name: `${i}.csv`,
            content: `\uFEFF${content}`,
          }),
        );
        const back = importGraph([edges, nodes].flatMap((input) => input ?? []));
        expect(back.report.notes).toEqual([]);
        expect(canonical({ ...back.file, title: '' })).toEqual(canonical({ ...file, title: '' }));
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['graphml', (file: GraphFile) => toGraphml(file, 'en')],
    ['dot', (file: GraphFile) => toDot(file, LOOK)],
  ])('%s keeps the same and the title', (format, write) => {
    fc.assert(
      fc.property(tables, (file) => {
        const back = readText(write(file));
        expect(back.report.format).toBe(format);
        expect(canonical(back.file)).toEqual(canonical(file));
        const lost = back.report.notes.filter(({ reason }) => reason !== 'attribute');
        expect(lost).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('mermaid preserves ids, names, relations and methods', () => {
    const graphs = graphsOf(
      fc.record({ name }, options),
      fc.record(
        {
          relation: fc.constantFrom('weights', 'data', 'my own'),
          methods: fc.uniqueArray(fc.constantFrom('peft', 'full-fine-tuning', 'x|y'), {
            minLength: 1,
          }),
        },
        options,
      ),
    );
    fc.assert(
      fc.property(graphs, (file) => {
        const back = readText(toMermaid(file, LOOK));
        expect(back.report.format).toBe('mermaid');
        const { vocabulary, ...bare } = back.file;
        // Without methods or relations of models, a flowchart is not recognized as being about models.
        const edges = bare.edges.map((edge) =>
          vocabulary === undefined || edge.relation !== 'depends-on'
            ? edge
            : { ...edge, relation: 'weights' },
        );
        expect(canonical({ ...bare, edges })).toEqual(canonical(file));
      }),
      { numRuns: 100 },
    );
  });
});
