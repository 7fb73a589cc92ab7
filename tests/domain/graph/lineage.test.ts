import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ancestorsOf,
  descendantsAmong,
  descendantsOf,
  depthsOf,
  mainLineOf,
  nearestCommonAncestorsOf,
  treeSizesOf,
} from '../../../src/domain/graph/lineage.js';
import { NONE, type LineageGraph } from '../../../src/domain/graph/lineage-graph.js';
import { countedReads } from '../../counted-reads.js';
import { graphOf } from '../../graph-of.js';
import { lineages } from '../../scene/lineage-arbitrary.js';

const parentsOf = (graph: LineageGraph, node: number): readonly number[] =>
  graph.edges.flatMap(({ source, target }) =>
    graph.numberOf(target) === node ? [graph.numberOf(source) ?? NONE] : [],
  );

/** By the definition: the parents, and the ancestors of the parents. */
function naiveAncestorsOf(graph: LineageGraph, node: number): ReadonlySet<number> {
  const ancestors = new Set<number>();
  for (const parent of parentsOf(graph, node)) {
    ancestors.add(parent);
    for (const ancestor of naiveAncestorsOf(graph, parent)) ancestors.add(ancestor);
  }
  return ancestors;
}

const sorted = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b);
const allOf = (graph: LineageGraph) => [...graph.nodes.keys()];
const small = () => lineages().filter((graph) => graph.nodes.length <= 16);
/** A graph and some of its nodes. */
const withNodes = (count: number) =>
  small().chain((graph) =>
    fc.tuple(
      fc.constant(graph),
      fc.array(fc.nat(graph.nodes.length - 1), { minLength: count, maxLength: count }),
    ),
  );

describe('descendantsAmong', () => {
  test('returns those nodes that are descendants', () => {
    fc.assert(
      fc.property(withNodes(4), ([graph, [ancestor = 0, ...nodes]]) => {
        const descendants = descendantsOf(graph, ancestor);
        const expected = new Set(nodes.filter((n) => n !== ancestor && descendants.has(n)));
        expect(descendantsAmong(graph, ancestor, [NONE, ...nodes])).toEqual(expected);
      }),
    );
  });

  test('reads only the edges above the nodes, for any number of descendants', () => {
    const children = Array.from({ length: 2000 }, (_, n) => `root > c${n}`).join('; ');
    const graph = graphOf(`${children}; c3 > d; c5 > d; x > y`);
    const [root, d, y] = ['root', 'd', 'y'].map((id) => graph.numberOf(id) ?? NONE);
    let read = 0;
    Object.defineProperty(graph, 'sources', { value: countedReads(graph.sources, () => read++) });
    expect(descendantsAmong(graph, root ?? NONE, [d ?? NONE, y ?? NONE])).toEqual(new Set([d]));
    expect(read).toBeLessThan(20);
  });
});

describe('ancestorsOf and descendantsOf', () => {
  test('are the parents and their ancestors, and conversely', () => {
    fc.assert(
      fc.property(small(), (graph) => {
        const ancestors = allOf(graph).map((n) => naiveAncestorsOf(graph, n));
        for (const n of allOf(graph)) {
          expect([...ancestorsOf(graph, n)]).toEqual(sorted(ancestors[n] ?? []));
          const below = allOf(graph).filter((other) => ancestors[other]?.has(n));
          expect([...descendantsOf(graph, n)]).toEqual(below);
        }
      }),
    );
  });

  test('a chain of 100,000 is walked without recursion', () => {
    const graph = graphOf(Array.from({ length: 100_000 }, (_, n) => `m${n}`).join(' > '));
    expect(ancestorsOf(graph, 99_999).count()).toBe(99_999);
    expect(depthsOf(graph)[99_999]).toBe(99_999);
    expect(treeSizesOf(graph)[0]).toBe(100_000);
  });
});

describe('nearestCommonAncestorsOf', () => {
  test('are the common ancestors, including the nodes, without another below them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }).chain((count) => withNodes(count)),
        ([graph, nodes]) => {
          const lines = nodes.map((node) => naiveAncestorsOf(graph, node));
          const common = allOf(graph).filter((n) =>
            lines.every((line, i) => nodes[i] === n || line.has(n)),
          );
          const nearest = common.filter(
            (n) => !common.some((other) => naiveAncestorsOf(graph, other).has(n)),
          );
          expect(nearestCommonAncestorsOf(graph, nodes)).toEqual(nearest);
        },
      ),
    );
  });

  test('the parent for two children, and for parent and child', () => {
    const graph = graphOf('llama > alpaca; llama > vicuna; llama > llava; vicuna > llava');
    const namesOf = (...ids: string[]) =>
      nearestCommonAncestorsOf(
        graph,
        ids.map((id) => graph.numberOf(id) ?? NONE),
      ).map((n) => graph.nodeAt(n).id);
    expect(namesOf('alpaca', 'vicuna')).toEqual(['llama']);
    expect(namesOf('llava', 'vicuna')).toEqual(['vicuna']);
    expect(namesOf()).toEqual([]);
    expect(nearestCommonAncestorsOf(graphOf('a; b'), [0, 1])).toEqual([]);
  });
});

describe('depthsOf', () => {
  test('0 for a root, otherwise one more than the maximum of the parents', () => {
    fc.assert(
      fc.property(lineages(), (graph) => {
        const depths = depthsOf(graph);
        for (const n of allOf(graph)) {
          const above = parentsOf(graph, n).map((parent) => depths[parent] ?? NONE);
          expect(depths[n]).toBe(1 + Math.max(-1, ...above));
        }
      }),
    );
  });
});

describe('mainLineOf and treeSizesOf', () => {
  test('a line starts at a root and leads from main parent to child', () => {
    fc.assert(
      fc.property(lineages(), (graph) => {
        for (const n of allOf(graph)) {
          const line = mainLineOf(graph, n);
          expect(line.at(-1)?.node).toBe(n);
          line.forEach(({ node, edge }, i) => {
            expect(graph.mainParentOf(node)).toBe(line[i - 1]?.node ?? NONE);
            expect(edge).toBe(graph.mainEdges[node]);
          });
        }
      }),
    );
  });

  test('a branch contains exactly the nodes whose line passes through it', () => {
    fc.assert(
      fc.property(lineages(), (graph) => {
        const lines = allOf(graph).map((n) => mainLineOf(graph, n).map(({ node }) => node));
        for (const n of allOf(graph)) {
          expect(treeSizesOf(graph)[n]).toBe(lines.filter((line) => line.includes(n)).length);
        }
      }),
    );
  });
});
