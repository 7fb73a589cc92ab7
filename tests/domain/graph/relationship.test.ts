import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ancestorsOf } from '../../../src/domain/graph/lineage.js';
import { NONE, type LineageGraph } from '../../../src/domain/graph/lineage-graph.js';
import { forksOf, type Fork } from '../../../src/domain/graph/relationship.js';
import { graphOf } from '../../graph-of.js';
import { readGraph } from '../../read-graph.js';
import { lineages } from '../../scene/lineage-arbitrary.js';

const numbersOf = (graph: LineageGraph, ids: readonly string[]) =>
  ids.map((id) => graph.numberOf(id) ?? NONE);

/** A fork as its paths, by id: `llama > alpaca`. */
const drawn = (graph: LineageGraph, { paths }: Fork) =>
  paths.map((path) => path.map(({ node }) => graph.nodeAt(node).id).join(' > '));
const forksIn = (graph: LineageGraph, ...ids: string[]) =>
  forksOf(graph, numbersOf(graph, ids)).map((fork) => drawn(graph, fork));
/** A lineage and some of its nodes, each once. */
const withNodes = lineages().chain((graph) =>
  fc.record({
    graph: fc.constant(graph),
    nodes: fc.uniqueArray(fc.nat(graph.nodes.length - 1), { minLength: 1, maxLength: 4 }),
  }),
);

describe('forksOf', () => {
  test('of cousins: the nearest common ancestor, and both paths down', () => {
    const graph = graphOf('root > llama > alpaca > goat; llama > vicuna');
    expect(forksIn(graph, 'goat', 'vicuna')).toEqual([['llama > alpaca > goat', 'llama > vicuna']]);
  });

  test('of an ancestor and its descendant: the ancestor itself', () => {
    expect(forksIn(graphOf('llama > alpaca > goat'), 'goat', 'llama')).toEqual([
      ['llama > alpaca > goat', 'llama'],
    ]);
  });

  test('of nodes in two families: none', () => {
    expect(forksIn(graphOf('llama > alpaca; bloom > phoenix'), 'alpaca', 'phoenix')).toEqual([]);
  });

  test('of more forks than the limit, one by weights is included', () => {
    const data = Array.from({ length: 13 }, (_, n) => `p${n} -data> a; p${n} -data> b`).join('; ');
    const graph = graphOf(`${data}; w > a; other > b; w -merge> b`);
    expect(forksIn(graph, 'a', 'b')[0]).toEqual(['w > a', 'w > b']);
    expect(forksIn(graph, 'a', 'b')).toHaveLength(12);
  });

  test('of several nodes: paths with common first steps', () => {
    const graph = graphOf('llama > vicuna > llava; vicuna > minigpt; llama > alpaca');
    expect(forksIn(graph, 'llava', 'alpaca', 'minigpt')).toEqual([
      ['llama > vicuna > llava', 'llama > alpaca', 'llama > vicuna > minigpt'],
    ]);
  });

  test('a longer path of weights is preferred to a shorter one of data', () => {
    const graph = graphOf('llama > alpaca > goat; llama -data> goat; llama > vicuna');
    expect(forksIn(graph, 'goat', 'vicuna')).toEqual([['llama > alpaca > goat', 'llama > vicuna']]);
  });

  test('an ancestor that gave weights to both comes before one that gave data', () => {
    const graph = graphOf('teacher -data> a; teacher -data> b; llama > a; llama > b');
    expect(forksIn(graph, 'a', 'b')).toEqual([
      ['llama > a', 'llama > b'],
      ['teacher > a', 'teacher > b'],
    ]);
  });

  test('if the main lines diverge elsewhere, that fork is included', () => {
    const graph = graphOf('llama > alpaca; llama > a; llama > b; alpaca > a; alpaca > b');
    const forks = forksOf(graph, numbersOf(graph, ['a', 'b']));
    expect(forks.map(({ along }) => along)).toEqual(['nearest', 'main']);
    expect(forks.map((fork) => drawn(graph, fork))).toEqual([
      ['alpaca > a', 'alpaca > b'],
      ['llama > a', 'llama > b'],
    ]);
  });

  test('every path starts at its ancestor, ends at its node and follows edges', () => {
    fc.assert(
      fc.property(withNodes, ({ graph, nodes }) => {
        for (const { ancestor, paths } of forksOf(graph, nodes)) {
          expect(paths).toHaveLength(nodes.length);
          paths.forEach((path, i) => {
            expect(path[0]).toEqual({ node: ancestor, edge: NONE });
            expect(path.at(-1)?.node).toBe(nodes[i]);
            path.slice(1).forEach(({ node, edge }, step) => {
              expect(graph.targets[edge]).toBe(node);
              expect(graph.sources[edge]).toBe(path[step]?.node);
            });
          });
        }
      }),
    );
  });

  test('all paths together are a tree, and those of two nodes share only the ancestor', () => {
    fc.assert(
      fc.property(withNodes, ({ graph, nodes }) => {
        for (const { paths } of forksOf(graph, nodes)) {
          const edges = new Map<number, number>();
          for (const { node, edge } of paths.flat()) {
            expect(edges.get(node) ?? edge).toBe(edge);
            edges.set(node, edge);
          }
          const [one = [], other = []] = paths;
          if (paths.length === 2) {
            expect(new Set([...one, ...other].map(({ node }) => node)).size).toBe(
              one.length + other.length - 1,
            );
          }
        }
      }),
    );
  });

  test('there is a fork exactly if all have a common ancestor', () => {
    fc.assert(
      fc.property(withNodes, ({ graph, nodes }) => {
        const lines = nodes.map((node) => new Set([node, ...ancestorsOf(graph, node)]));
        const common = [...(lines[0] ?? [])].some((n) => lines.every((line) => line.has(n)));
        expect(forksOf(graph, nodes).length > 0).toBe(common);
      }),
    );
  });
});

describe('relationships in the LLaMA family', () => {
  const graph = readGraph('llama');

  test('BenTsao and ChatMed share Chinese Alpaca, and LLaMA along their main lines', () => {
    expect(forksIn(graph, 'bentsao', 'chatmed')).toEqual([
      ['chinese-alpaca > bentsao', 'chinese-alpaca > chatmed'],
      ['llama > bentsao', 'llama > chatmed'],
    ]);
  });

  test('LLaVA descends from LLaMA via Vicuna, not on the longer path via Llama 2', () => {
    expect(forksIn(graph, 'llava', 'llama')).toEqual([['llama > vicuna > llava', 'llama']]);
  });
});
