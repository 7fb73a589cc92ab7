import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatGraph } from '../../src/domain/format/format-graph.js';
import { parseGraph, parseGraphText } from '../../src/domain/format/parse-graph.js';
import { drawnNodesOf, memberNodesOf, subgraphOf, subtreeOf } from '../../src/export/subgraph.js';
import { NO_FILTER } from '../../src/domain/query/filter.js';
import { sceneIn } from '../scene/scene-in.js';
import { OPENING_VIEW } from '../../src/state/view-state.js';
import { graphOf } from '../graph-of.js';
import { lineages } from '../scene/lineage-arbitrary.js';
import { areaOf } from '../scene/area-of.js';
import { hostileGraphs } from './hostile-names.js';

describe('subgraphOf', () => {
  test('keeps the given nodes in their order, and the edges between them in file order', () => {
    const graph = graphOf('a > b > c; a > c; a > d');
    const { nodes, edges } = subgraphOf(graph, [2, 0, 1]);
    expect(nodes.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(edges.map(({ source, target }) => `${source} ${target}`)).toEqual(['a b', 'b c', 'a c']);
  });

  test('keeps title, date and used vocabulary, and drops views and the URL of the schema', () => {
    const { graph } = parseGraph({
      $schema: './lineage-graph.schema.json',
      format: 1,
      title: { en: 'A family' },
      updated: '2026-11',
      vocabulary: {
        domains: [{ id: 'radiology', label: 'Radiology' }, { id: 'botany' }],
        methods: [{ id: 'grafting' }],
        relations: [{ id: 'rumour' }],
      },
      nodes: [
        { id: 'a', domains: ['radiology'] },
        { id: 'b', domains: ['botany'] },
      ],
      edges: [{ source: 'a', target: 'b', relation: 'rumour', methods: ['grafting'] }],
      views: [{ id: 'all', title: 'All', view: '' }],
    });
    expect(subgraphOf(graph, [0])).toEqual({
      format: 1,
      title: { en: 'A family' },
      updated: '2026-11',
      vocabulary: { domains: [{ id: 'radiology', label: 'Radiology' }] },
      nodes: [{ id: 'a', domains: ['radiology'] }],
      edges: [],
    });
    expect(subgraphOf(graph, [0, 1]).vocabulary).toEqual(graph.file.vocabulary);
  });

  test('always produces a file that the parser accepts, also when serialized', () => {
    fc.assert(
      fc.property(fc.oneof(lineages(), hostileGraphs()), fc.nat(), (graph, mask) => {
        const kept = [...graph.nodes.keys()].filter((n) => (mask >> (n % 31)) & 1);
        const file = subgraphOf(graph, kept);
        expect(parseGraphText(formatGraph(file)).graph.file).toEqual(file);
        expect(file.nodes).toHaveLength(kept.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('subtreeOf', () => {
  test('is the node and all its descendants', () => {
    expect(subtreeOf(graphOf('a > b > c; b > d; a > e'), 1)).toEqual([1, 2, 3]);
  });
});

describe('drawnNodesOf and memberNodesOf', () => {
  const children = Array.from({ length: 40 }, (_, i) => `root > m${i}`).join('; ');
  const graph = graphOf(children, { m3: { domains: ['law'] } });

  test('distinguish nodes with a card from collapsed ones', () => {
    const scene = sceneIn(graph, OPENING_VIEW, areaOf(500, 300));
    const drawn = drawnNodesOf(scene);
    const members = memberNodesOf(graph, scene);
    expect(drawn.length).toBeLessThan(members.length);
    expect(members).toEqual(expect.arrayContaining([...drawn]));
    expect(members).toHaveLength(41);
  });

  test('exclude nodes outside the filter', () => {
    const filter = { ...NO_FILTER, words: { domain: ['law'] } };
    const scene = sceneIn(graph, { ...OPENING_VIEW, filter }, areaOf(500, 300));
    expect(memberNodesOf(graph, scene)).toEqual([0, 4]);
  });
});
