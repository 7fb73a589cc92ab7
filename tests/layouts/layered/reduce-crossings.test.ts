import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  reduceCrossings,
  type ColumnOrder,
} from '../../../src/layouts/layered/reduce-crossings.js';
import { crossingsOfPair, spanOf } from '../../../src/layouts/layered/trunk-crossings.js';
import type { Trunk } from '../../../src/layouts/layered/trunks.js';

const SIZE_PX = 40;

/** Columns of items, with trunks from each column to the next. */
const arrangements = fc
  .record({
    lengths: fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 5 }),
    wishes: fc.array(fc.tuple(fc.nat(7), fc.array(fc.nat(7), { minLength: 1, maxLength: 5 })), {
      maxLength: 16,
    }),
  })
  .map(({ lengths, wishes }) => {
    let next = 0;
    const columns = lengths.map((length) => Array.from({ length }, () => next++));
    const taken = new Set<number>();
    const trunks = wishes.flatMap(([at, ends], w): Trunk[] => {
      const [from, to] = [
        columns[w % columns.length] ?? [],
        columns[(w % columns.length) + 1] ?? [],
      ];
      const tail = from[at % from.length];
      if (tail === undefined || to.length === 0 || taken.has(tail)) return [];
      taken.add(tail);
      return [trunk(tail, ...new Set(ends.map((end) => to[end % to.length] ?? 0)))];
    });
    return { order: orderOf(columns), trunks };
  });

function trunk(tail: number, ...heads: number[]): Trunk {
  return { tail, heads, ends: [], next: null };
}

function orderOf(columns: readonly (readonly number[])[]): ColumnOrder {
  const v = new Float64Array(columns.flat().length);
  for (const column of columns) column.forEach((item, i) => (v[item] = SIZE_PX * (i + 0.5)));
  return { columns, v };
}

/** Crossings of all trunks, each pair in its better order. */
function crossingsIn({ columns, v }: ColumnOrder, trunks: readonly Trunk[]): number {
  return columns.reduce((sum, column) => {
    const spans = trunks
      .filter(({ tail }) => column.includes(tail))
      .map(({ tail, heads }) =>
        spanOf(
          v[tail] ?? NaN,
          heads.map((head) => v[head] ?? NaN),
        ),
      );
    return (
      sum +
      spans.reduce(
        (own, a, i) => own + spans.slice(0, i).reduce((n, b) => n + crossingsOfPair(a, b), 0),
        0,
      )
    );
  }, 0);
}

describe('reduceCrossings', () => {
  test('there are never more crossings than before', () => {
    fc.assert(
      fc.property(arrangements, ({ order, trunks }) => {
        const reduced = reduceCrossings(order, trunks, () => SIZE_PX, new Set());
        expect(crossingsIn(reduced, trunks)).toBeLessThanOrEqual(crossingsIn(order, trunks));
      }),
      { numRuns: 300 },
    );
  });

  test('every column keeps its items, in the order of their positions', () => {
    fc.assert(
      fc.property(arrangements, ({ order, trunks }) => {
        const { columns, v } = reduceCrossings(order, trunks, () => SIZE_PX, new Set());
        columns.forEach((column, c) => {
          expect(column.toSorted((a, b) => a - b)).toEqual(order.columns[c]);
          expect(column.toSorted((a, b) => (v[a] ?? NaN) - (v[b] ?? NaN))).toEqual(column);
        });
      }),
    );
  });

  test('fixed items keep their position', () => {
    const order = orderOf([
      [0, 1],
      [2, 3],
    ]);
    const { columns } = reduceCrossings(
      order,
      [trunk(0, 3), trunk(1, 2)],
      () => SIZE_PX,
      new Set([0, 2]),
    );
    expect(columns).toEqual(order.columns);
  });

  test('two lines that cross are swapped', () => {
    const order = orderOf([
      [0, 1],
      [2, 3],
    ]);
    const trunks = [trunk(0, 3), trunk(1, 2)];
    expect(crossingsIn(order, trunks)).toBeGreaterThan(0);
    expect(
      crossingsIn(
        reduceCrossings(order, trunks, () => SIZE_PX, new Set()),
        trunks,
      ),
    ).toBe(0);
  });
});
