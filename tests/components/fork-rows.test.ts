import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forkRowsOf, type ForkRow } from '../../src/components/compare/fork-rows.js';
import { NONE, type LineageGraph } from '../../src/domain/graph/lineage-graph.js';
import { forksOf } from '../../src/domain/graph/relationship.js';
import { graphOf } from '../graph-of.js';
import { lineages } from '../scene/lineage-arbitrary.js';

function rowsIn(graph: LineageGraph, ...ids: string[]): readonly ForkRow[] {
  const [fork] = forksOf(
    graph,
    ids.map((id) => graph.numberOf(id) ?? NONE),
  );
  return fork ? forkRowsOf(fork) : [];
}

/** Rows as `lane name`, with `*` for the requested nodes. */
const drawn = (graph: LineageGraph, rows: readonly ForkRow[]) =>
  rows.map(({ lane, node, end }) => `${lane} ${graph.nodeAt(node).id}${end ? '*' : ''}`);

describe('forkRowsOf', () => {
  test('the first branch continues in its lane, the next gets a lane next to it', () => {
    const graph = graphOf('llama > vicuna > llava; llama > alpaca');
    const rows = rowsIn(graph, 'llava', 'alpaca');
    expect(drawn(graph, rows)).toEqual(['0 llama', '0 vicuna', '0 llava*', '1 alpaca*']);
    expect(rows.map(({ passing }) => passing.map(({ lane }) => lane))).toEqual([[], [1], [1], []]);
    expect(rows.map(({ comesFrom }) => comesFrom)).toEqual([NONE, NONE, NONE, 0]);
  });

  test('a line that ends on another is merged with it', () => {
    const graph = graphOf('llama > vicuna > llava');
    const rows = rowsIn(graph, 'vicuna', 'llava', 'llama');
    expect(drawn(graph, rows)).toEqual(['0 llama*', '0 vicuna*', '0 llava*']);
  });

  test('of 5,000 steps, the first, the last and the number of omitted ones are shown', () => {
    const graph = graphOf(Array.from({ length: 5000 }, (_, n) => `m${n}`).join(' > '));
    const rows = rowsIn(graph, 'm0', 'm4999');
    expect(rows.map(({ leftOut }) => leftOut)).toEqual([0, 0, 0, 0, 4992, 0, 0, 0]);
    expect(rows.at(-1)).toMatchObject({ node: 4999, lane: 0 });
  });

  test('every row starts where a line from above ends, and every line ends in a row', () => {
    fc.assert(
      fc.property(
        lineages(),
        fc.array(fc.nat(59), { minLength: 2, maxLength: 4 }),
        (graph, picks) => {
          const nodes = [...new Set(picks.filter((n) => n < graph.nodes.length))];
          fc.pre(nodes.length >= 2);
          for (const fork of forksOf(graph, nodes)) {
            const open = new Map<number, number>();
            for (const { lane, edge, passing, branches, leftOut } of forkRowsOf(fork)) {
              if (edge !== NONE && leftOut === 0) expect(open.get(lane)).toBe(edge);
              open.delete(lane);
              expect(new Map(passing.map((line) => [line.lane, line.edge]))).toEqual(open);
              for (const line of branches) open.set(line.lane, line.edge);
            }
            expect(open.size).toBe(0);
          }
        },
      ),
    );
  });
});
