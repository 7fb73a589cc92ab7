import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Bitset } from '../../../src/domain/graph/bitset.js';
import { NONE, type LineageGraph } from '../../../src/domain/graph/lineage-graph.js';
import { ranksOf } from '../../../src/domain/graph/lineage.js';
import { forestOf } from '../../../src/scene/select/forest.js';
import { countedReads } from '../../counted-reads.js';
import { graphOf } from '../../graph-of.js';
import { lineages } from '../lineage-arbitrary.js';

/** The matches with what they descend from. */
function filteredTo(graph: LineageGraph, matches: Bitset) {
  const members = Bitset.from(graph.nodeCount, matches);
  for (const node of [...graph.topologicalOrder].reverse()) {
    if (!members.has(node)) continue;
    for (const e of graph.inEdgesOf(node)) members.add(graph.sources[e] ?? NONE);
  }
  return { matches, members, narrowed: true };
}

describe('forestOf', () => {
  test('contains each member once, in topological order, and children in file order', () => {
    fc.assert(
      fc.property(lineages(), fc.infiniteStream(fc.boolean()), (graph, coins) => {
        const all = [...graph.topologicalOrder];
        const matches = Bitset.from(
          graph.nodeCount,
          all.filter(() => coins.next().value),
        );
        const filtered = filteredTo(graph, matches);
        const forest = forestOf(graph, filtered);
        expect([...forest.order]).toEqual(all.filter((node) => filtered.members.has(node)));
        for (const parent of [NONE, ...all]) {
          const children = [...filtered.members].filter((n) => graph.mainParentOf(n) === parent);
          expect([...forest.childrenOf(parent)]).toEqual(children);
          expect(forest.childCountOf(parent)).toBe(children.length);
        }
      }),
    );
  });

  test('costs the members of a filter, not the whole graph', () => {
    const children = Array.from({ length: 500 }, (_, n) => `a > c${n}`).join('; ');
    const graph = graphOf(`${children}; c7 > d`);
    ranksOf(graph);
    const matches = Bitset.from(graph.nodeCount, [graph.numberOf('d') ?? NONE]);
    const filtered = filteredTo(graph, matches);
    const read = { order: 0, parents: 0 };
    const [order, parents] = [graph.topologicalOrder, graph.mainParents];
    Object.defineProperties(graph, {
      topologicalOrder: { value: countedReads(order, () => read.order++) },
      mainParents: { value: countedReads(parents, () => read.parents++) },
    });
    expect(forestOf(graph, filtered).size).toBe(3);
    expect(read).toEqual({ order: 3, parents: 6 });
  });
});
