import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCycles } from '../../../src/domain/format/find-cycles.js';

type Ends = readonly (readonly [number, number])[];

/** Whether every node can be removed in turn once it has no incoming edges (Kahn). */
function hasNoCycle(nodes: number, ends: Ends): boolean {
  let left = [...ends];
  for (let round = 0; round < nodes; round++) {
    const targets = new Set(left.map(([, target]) => target));
    left = left.filter(([source]) => targets.has(source));
  }
  return left.length === 0;
}

const graphs = fc.integer({ min: 1, max: 12 }).chain((nodes) =>
  fc.record({
    nodes: fc.constant(nodes),
    ends: fc.array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1)), { maxLength: 24 }),
  }),
);

describe('findCycles', () => {
  test('finds one exactly if the graph has no topological order', () => {
    fc.assert(
      fc.property(graphs, ({ nodes, ends }) => {
        expect(findCycles(nodes, ends).length === 0).toBe(hasNoCycle(nodes, ends));
      }),
    );
  });

  test('each cycle is a closed path of edges without repeated nodes', () => {
    fc.assert(
      fc.property(graphs, ({ nodes, ends }) => {
        for (const cycle of findCycles(nodes, ends)) {
          const steps = cycle.map((e) => ends[e] ?? [-1, -1]);
          steps.forEach(([, target], i) => {
            expect(target).toBe(steps[(i + 1) % steps.length]?.[0]);
          });
          expect(new Set(steps.map(([source]) => source)).size).toBe(steps.length);
        }
      }),
    );
  });

  test('the cycles are disjoint', () => {
    fc.assert(
      fc.property(graphs, ({ nodes, ends }) => {
        const cycles = findCycles(nodes, ends);
        const members = cycles.flatMap((cycle) => cycle.map((e) => ends[e]?.[0]));
        expect(new Set(members).size).toBe(members.length);
      }),
    );
  });

  test('a self-loop is a cycle of one edge, two separate components give two cycles', () => {
    expect(findCycles(1, [[0, 0]])).toEqual([[0]]);
    expect(
      findCycles(4, [
        [0, 1],
        [1, 0],
        [2, 3],
        [3, 2],
      ]),
    ).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  test('a chain of 100,000 with a back edge at every step is traversed once', () => {
    const length = 100_000;
    const ends: [number, number][] = [];
    for (let n = 0; n + 1 < length; n++) ends.push([n, n + 1]);
    // From the end back to every other node, nearest first: each of these cycles contains the previous one.
    for (let n = length - 2; n >= 0; n--) ends.push([length - 1, n]);
    expect(findCycles(length, ends)).toEqual([[length - 2, length - 1]]);
  });
});
