import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ImportError } from '../../src/import/import-error.js';
import { GraphFormatError } from '../../src/domain/format/problem.js';
import { textOf } from '../../src/domain/format/text.js';
import { hostileIds } from '../domain/format/graph-file-arbitrary.js';
import { edgesOf, notesOf, readText } from './read-text.js';

const json = (value: unknown) => readText(JSON.stringify(value));

describe('node-link JSON', () => {
  test('of d3 is read, with its styles counted as lost', () => {
    const read = json({
      nodes: [
        { id: 'Myriel', group: 1 },
        { id: 'Valjean', group: 2, label: 'Jean Valjean' },
      ],
      links: [{ source: 'Myriel', target: 'Valjean', value: 5 }],
    });
    expect(read.report.format).toBe('node-link');
    expect(read.file.nodes).toEqual([{ id: 'Myriel' }, { id: 'Valjean', name: 'Jean Valjean' }]);
    expect(edgesOf(read)).toEqual(['Myriel -depends-on> Valjean']);
    expect(read.file.vocabulary?.noun).toBeDefined();
    expect(notesOf(read)).toEqual([
      'nodes[1] guessed key label name',
      'dropped attribute group 2',
      'dropped attribute value 1',
    ]);
  });

  test('has array indexes as ends without ids, and objects after a simulation', () => {
    const names = [{ name: 'a' }, { name: 'b' }];
    const read = json({ nodes: names, links: [{ source: 0, target: 1 }] });
    expect(edgesOf(read)).toEqual(['a -depends-on> b']);
    expect(notesOf(read)).toEqual(['guessed positions']);
    const simulated = json({ nodes: names, links: [{ source: names[0], target: names[1] }] });
    expect(edgesOf(simulated)).toEqual(['a -depends-on> b']);
  });

  test('of networkx is read with any edge key, and numeric ids', () => {
    const of = (key: string) =>
      json({
        directed: key === 'links',
        multigraph: false,
        graph: { name: 'Karate' },
        nodes: [{ id: 1, date: 2023 }, { id: 2 }],
        [key]: [{ source: 1, target: 2, weight: 0.5, key: 0 }],
      });
    for (const key of ['links', 'edges']) {
      expect(of(key).file).toMatchObject({
        title: 'Karate',
        nodes: [{ id: '1', released: '2023' }, { id: '2' }],
        edges: [{ source: '1', target: '2' }],
      });
    }
    expect(notesOf(of('edges'))).toEqual([
      'nodes[0] guessed key date released',
      'guessed direction',
      'dropped attribute weight 1',
      'dropped attribute edge key 1',
    ]);
  });

  test('of graphology is read, and is about models if it says so', () => {
    const read = json({
      options: { type: 'directed', multi: false },
      attributes: { name: 'Family' },
      nodes: [
        { key: 'llama', attributes: { label: 'LLaMA', size: 12, x: 0, url: 'https://a.example/' } },
        { key: 'alpaca', attributes: { label: 'Alpaca', languages: ['en', 'zh'] } },
      ],
      edges: [
        {
          key: 'e',
          source: 'llama',
          target: 'alpaca',
          attributes: { label: 'LoRA', type: 'arrow' },
        },
      ],
    });
    expect(read.file).toMatchObject({
      title: 'Family',
      nodes: [
        { id: 'llama', name: 'LLaMA', links: { homepage: 'https://a.example/' } },
        { id: 'alpaca', name: 'Alpaca', languages: ['en', 'zh'] },
      ],
      edges: [{ source: 'llama', target: 'alpaca', methods: ['peft'], technique: ['LoRA'] }],
    });
    expect(read.file.vocabulary).toBeUndefined();
    expect(notesOf(read).filter((note) => note.includes('dropped'))).toEqual([
      'dropped attribute size 1',
      'dropped attribute x 1',
      'dropped attribute type 1',
      'dropped attribute edge key 1',
    ]);
  });

  test('may be edges alone, in a list or one per line', () => {
    const edges = [
      { from: 'a', to: 'b', how: 'distillation' },
      { from: 'b', to: 'c' },
    ];
    expect(edgesOf(json(edges))).toEqual(['a -distillation> b', 'b > c']);
    expect(edgesOf(readText(edges.map((edge) => JSON.stringify(edge)).join('\r\n')))).toEqual([
      'a -distillation> b',
      'b > c',
    ]);
  });

  test('adds nodes that only edges name, and reports entries without any', () => {
    const read = json({ nodes: [{ id: 'a' }, {}], links: [{ source: 'a', target: 'x' }, {}] });
    expect(edgesOf(read)).toEqual(['a -depends-on> x']);
    expect(notesOf(read)).toEqual([
      'nodes[1] dropped nameless',
      'links[0] guessed stub x',
      'links[1] dropped nameless',
    ]);
  });

  test('does not match the project’s own files, with or without their version', () => {
    const file = { nodes: [{ id: 'a', x: 1 }, { id: 'b' }], edges: [{ source: 'a', target: 'b' }] };
    expect(json({ format: 1, ...file }).report.format).toBe('lineage');
    const bare = { nodes: [{ id: 'a', name: 'A' }, { id: 'b' }], edges: file.edges };
    expect(json(bare).report.format).toBe('lineage');
    expect(json(file).report.format).toBe('node-link');
  });
});

test('Cytoscape.js: data is read, everything else is dropped', () => {
  const read = json({
    data: { name: 'Network' },
    elements: {
      nodes: [
        { data: { id: 'a', name: 'A', parent: 'p' }, position: { x: 1, y: 2 }, selected: false },
        { data: { id: 'b' } },
      ],
      edges: [{ data: { id: 'ab', source: 'a', target: 'b', label: 'data' } }],
    },
  });
  expect(read.report.format).toBe('cytoscape');
  expect(read.file.title).toBe('Network');
  expect(edgesOf(read)).toEqual(['a -data> b']);
  expect(notesOf(read)).toEqual([
    'edges[0] guessed key label relation/methods/technique',
    'dropped attribute position 1',
    'dropped attribute selected 1',
    'dropped attribute parent 1',
    'dropped attribute edge id 1',
  ]);
});

test('JSON Graph Format: several graphs are merged, hyperedges are dropped', () => {
  const read = json({
    graphs: [
      {
        label: 'First',
        nodes: { a: { label: 'A', metadata: { year: 2023 } }, b: {} },
        edges: [{ source: 'a', target: 'b', relation: 'knows', metadata: { since: '2024' } }],
        hyperedges: [{}],
      },
      { directed: false, nodes: [{ id: 'c' }], edges: [{ source: 'b', target: 'c' }] },
    ],
  });
  expect(read.report.format).toBe('json-graph');
  expect(read.file).toMatchObject({
    title: 'First',
    nodes: [{ id: 'a', name: 'A', released: '2023' }, { id: 'b' }, { id: 'c' }],
    edges: [
      { source: 'a', target: 'b', relation: 'knows', since: '2024' },
      { source: 'b', target: 'c', relation: 'depends-on' },
    ],
  });
  expect(notesOf(read)).toContain('guessed direction');
  expect(notesOf(read)).toContain('dropped attribute hyperedges 1');
});

/** Ways in which libraries write named nodes and edges between them. */
type Drawn = {
  readonly nodes: readonly { readonly id: string; readonly label: string }[];
  readonly edges: readonly (readonly [string, string])[];
};
const WRITERS: Readonly<Record<string, (drawn: Drawn) => unknown>> = {
  d3: ({ nodes, edges }) => ({
    nodes,
    links: edges.map(([source, target]) => ({ source, target })),
  }),
  'd3 by position': ({ nodes, edges }) => ({
    nodes: nodes.map(({ label }) => ({ label })),
    links: edges.map((ends) => {
      const [source, target] = ends.map((id) => nodes.findIndex((node) => node.id === id));
      return { source, target };
    }),
  }),
  networkx: ({ nodes, edges }) => ({
    ...{ directed: true, multigraph: false, graph: {}, nodes },
    edges: edges.map(([source, target]) => ({ source, target })),
  }),
  graphology: ({ nodes, edges }) => ({
    attributes: {},
    nodes: nodes.map(({ id, label }) => ({ key: id, attributes: { label } })),
    edges: edges.map(([source, target], e) => ({ key: `e${e}`, source, target })),
  }),
  sigma: ({ nodes, edges }) => ({
    nodes: nodes.map((node, n) => ({ ...node, x: n, y: 0, size: 3, color: 'red' })),
    edges: edges.map(([source, target], e) => ({ id: String(e), source, target })),
  }),
  'vis.js': ({ nodes, edges }) => ({
    nodes,
    edges: edges.map(([from, to]) => ({ from, to })),
  }),
  'Cytoscape.js': ({ nodes, edges }) => ({
    elements: {
      nodes: nodes.map((data) => ({ data })),
      edges: edges.map(([source, target]) => ({ data: { source, target } })),
    },
  }),
  'a list of elements': ({ nodes, edges }) => [
    ...nodes.map((data) => ({ data })),
    ...edges.map(([source, target]) => ({ group: 'edges', data: { source, target } })),
  ],
  'JSON Graph Format': ({ nodes, edges }) => ({
    graph: {
      nodes: Object.fromEntries(nodes.map(({ id, label }) => [id, { label }])),
      edges: edges.map(([source, target]) => ({ source, target })),
    },
  }),
};

/** Uniquely named nodes, and distinct edges from earlier to later ones; at least two nodes and one edge. */
const drawn: fc.Arbitrary<Drawn> = fc
  .uniqueArray(hostileIds, { minLength: 2, maxLength: 6 })
  .chain((ids) =>
    fc.record({
      nodes: fc.constant(ids.map((id, n) => ({ id, label: `Name ${n}` }))),
      edges: fc
        .uniqueArray(
          fc
            .tuple(fc.nat(ids.length - 2), fc.nat(ids.length - 1))
            .map(([from, more]) => [from, Math.min(from + 1 + more, ids.length - 1)] as const),
          { minLength: 1, maxLength: 5, selector: ([from, to]) => `${from} ${to}` },
        )
        .map((pairs) => pairs.map(([from, to]) => [ids[from] ?? '', ids[to] ?? ''] as const)),
    }),
  );

test.each(Object.entries(WRITERS))('%s gives the same graph for any ids', (way, write) => {
  fc.assert(
    fc.property(drawn, (graph) => {
      const read = json(write(graph));
      const nameOf = new Map(read.file.nodes.map(({ id, name }) => [id, textOf(name ?? id, 'en')]));
      const labelOf = new Map(graph.nodes.map(({ id, label }) => [id, label]));
      expect(read.file.nodes.map(({ id }) => nameOf.get(id)).sort()).toEqual(
        [...labelOf.values()].sort(),
      );
      const between = (ends: readonly (string | undefined)[]) => ends.join(' > ');
      expect(
        read.file.edges
          .map(({ source, target }) => between([source, target].map((id) => nameOf.get(id))))
          .sort(),
      ).toEqual(graph.edges.map((ends) => between(ends.map((id) => labelOf.get(id)))).sort());
      if (way !== 'd3 by position')
        expect(read.file.nodes.map(({ id }) => id).sort()).toEqual([...labelOf.keys()].sort());
      expect(read.report.notes.map(({ reason }) => reason)).not.toContain('stub');
    }),
    { numRuns: 40 },
  );
});

test('any JSON is a graph, or rejected with a message', () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  const entries = fc.array(
    fc.dictionary(
      fc.constantFrom('id', 'key', 'source', 'target', 'from', 'to', 'name', 'data', 'type'),
      value,
    ),
  );
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom('nodes', 'links', 'edges', 'elements', 'graph', 'graphs', 'directed'),
        fc.oneof(entries, fc.record({ nodes: entries, edges: entries }), value),
      ),
      (input) => {
        try {
          json(input);
        } catch (error) {
          expect(error instanceof ImportError || error instanceof GraphFormatError).toBe(true);
        }
      },
    ),
    { numRuns: 300 },
  );
});
