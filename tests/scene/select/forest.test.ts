import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Bitset } from '../../../src/domain/graph/bitset.js';
import { LineageGraph, NONE } from '../../../src/domain/graph/lineage-graph.js';
import { mainLineOf, parentRanksOf, ranksOf } from '../../../src/domain/graph/lineage.js';
import { resultOf } from '../../../src/scene/select/filter-result.js';
import { forestOf, wholeForestOf } from '../../../src/scene/select/forest.js';
import { countedReads } from '../../counted-reads.js';
import { graphOf } from '../../graph-of.js';
import { lineages } from '../lineage-arbitrary.js';

/** The matches with their ancestors, computed node by node. */
function membersOf(graph: LineageGraph, matches: Bitset): Bitset {
  const members = Bitset.from(graph.nodeCount, matches);
  for (const node of [...graph.topologicalOrder].reverse()) {
    if (!members.has(node)) continue;
    for (const e of graph.inEdgesOf(node)) members.add(graph.sources[e] ?? NONE);
  }
  return members;
}

describe('forestOf', () => {
  test('contains each match and its ancestors once, in topological order, and children in file order', () => {
    fc.assert(
      fc.property(lineages(), fc.infiniteStream(fc.boolean()), (graph, coins) => {
        const all = [...graph.topologicalOrder];
        const matches = Bitset.from(
          graph.nodeCount,
          all.filter(() => coins.next().value),
        );
        const members = membersOf(graph, matches);
        const forest = forestOf(graph, resultOf(graph, matches, true));
        expect([...forest.order]).toEqual(all.filter((node) => members.has(node)));
        expect([...forest.matches].map((place) => forest.order[place])).toEqual(
          all.filter((node) => matches.has(node)),
        );
        for (const parent of [NONE, ...all]) {
          const children = [...members].filter((n) => graph.mainParentOf(n) === parent);
          expect([...forest.childrenOf(parent)]).toEqual(children);
          expect(forest.childCountOf(parent)).toBe(children.length);
          const below = [...members].filter((n) =>
            mainLineOf(graph, n).some(({ node }) => node === parent),
          );
          expect(forest.sizeOf(parent)).toBe(below.length);
          const place = forest.placeOf(parent);
          expect(place).toBe(members.has(parent) ? forest.order.indexOf(parent) : NONE);
          if (place === NONE) continue;
          expect(forest.order[forest.parents[place] ?? NONE] ?? NONE).toBe(
            graph.mainParentOf(parent),
          );
        }
      }),
    );
  });

  test('a filter that leaves all nodes has the forest of the whole graph', () => {
    fc.assert(
      fc.property(lineages(), (graph) => {
        const all = resultOf(graph, Bitset.full(graph.nodeCount), true);
        const [forest, whole] = [forestOf(graph, all), wholeForestOf(graph)];
        expect(forest.order).toEqual(whole.order);
        expect(forest.parents).toEqual(whole.parents);
        for (const node of [NONE, ...graph.topologicalOrder]) {
          expect(forest.childrenOf(node)).toEqual(whole.childrenOf(node));
          expect(forest.childCountOf(node)).toBe(whole.childCountOf(node));
          expect(forest.sizeOf(node)).toBe(whole.sizeOf(node));
        }
      }),
    );
  });

  test('costs the members of a filter, not the whole graph', () => {
    const children = Array.from({ length: 500 }, (_, n) => `a > c${n}`).join('; ');
    const { columns } = graphOf(`${children}; c7 > d; b > d`);
    const known = new LineageGraph(columns);
    const read = { order: 0, ranks: 0, parents: 0 };
    const graph = new LineageGraph({
      ...columns,
      derived: new Map<string, unknown>([
        ['ranks', countedReads(ranksOf(known), () => read.ranks++)],
        ['parentRanks', countedReads(parentRanksOf(known), () => read.parents++)],
      ]),
    });
    wholeForestOf(graph);
    const order = countedReads(graph.topologicalOrder, () => read.order++);
    Object.defineProperty(graph, 'topologicalOrder', { value: order });
    const matches = Bitset.from(graph.nodeCount, [graph.numberOf('d') ?? NONE]);
    // The other edges are listed once per graph.
    resultOf(graph, matches, true);
    Object.assign(read, { order: 0, ranks: 0, parents: 0 });
    const forest = forestOf(graph, resultOf(graph, matches, true));
    expect(forest.order).toHaveLength(4);
    expect(read).toEqual({ order: 4, ranks: 1, parents: 8 });
    // Reads no child after the last member, and none twice.
    const a = graph.numberOf('a') ?? NONE;
    const left = forest.childrenOf(a);
    expect([...left]).toEqual([graph.numberOf('c7')]);
    expect(read.ranks).toBeLessThan(12);
    expect(forest.childrenOf(a)).toBe(left);
  });
});
