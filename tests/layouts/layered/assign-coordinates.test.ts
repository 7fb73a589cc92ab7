import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assignCoordinates,
  type ColumnItem,
} from '../../../src/layouts/layered/assign-coordinates.js';
import type { Trunk } from '../../../src/layouts/layered/trunks.js';

const item = (size: number, more: Partial<ColumnItem> = {}): ColumnItem => ({
  size,
  anchor: 0,
  backbone: false,
  dummy: false,
  ...more,
});
const trunk = (tail: number, ...heads: number[]): Trunk => ({ tail, heads, ends: [], next: null });

const arrangements = fc
  .record({
    sizes: fc.array(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 }), {
      minLength: 1,
      maxLength: 5,
    }),
    pairs: fc.array(fc.tuple(fc.nat(39), fc.nat(39)), { maxLength: 40 }),
    places: fc.array(fc.integer({ min: -900, max: 900 }), { minLength: 40, maxLength: 40 }),
    spare: fc.integer({ min: 0, max: 300 }),
  })
  .map(({ sizes, pairs, places, spare }) => {
    let next = 0;
    const columns = sizes.map((column) => column.map(() => next++));
    const columnOf = (i: number) => columns.findIndex((column) => column.includes(i));
    const trunks = pairs
      .filter(([a, b]) => columnOf(a) !== -1 && columnOf(a) + 1 === columnOf(b))
      .map(([a, b]) => trunk(a, b));
    const extents = sizes.map((column) => column.reduce((sum, size) => sum + size, 0));
    return {
      items: sizes.flat().map((size) => item(size)),
      order: { columns, v: Float64Array.from(sizes.flat(), (_, i) => places[i] ?? 0) },
      trunks,
      height: Math.max(...extents) + spare,
    };
  });

describe('assignCoordinates', () => {
  test('items keep the order of their column, do not overlap, and stay within the height', () => {
    fc.assert(
      fc.property(arrangements, ({ items, order, trunks, height }) => {
        const centres = assignCoordinates(order, items, trunks, height);
        for (const column of order.columns) {
          let end = 0;
          for (const i of column) {
            const half = (items[i]?.size ?? 0) / 2;
            expect((centres[i] ?? NaN) - half).toBeGreaterThanOrEqual(end - 1e-6);
            end = (centres[i] ?? NaN) + half;
          }
          expect(end).toBeLessThanOrEqual(height + 1e-6);
        }
      }),
    );
  });

  test('positions that fit are never changed for longer uprights', () => {
    fc.assert(
      fc.property(arrangements, ({ items, order, trunks, height }) => {
        const lengthOf = (v: Float64Array) =>
          trunks.reduce(
            (sum, { tail, heads }) => sum + Math.abs((v[tail] ?? NaN) - (v[heads[0] ?? 0] ?? NaN)),
            0,
          );
        const once = assignCoordinates(order, items, trunks, height);
        const twice = assignCoordinates({ ...order, v: once }, items, trunks, height);
        expect(lengthOf(twice)).toBeLessThanOrEqual(lengthOf(once) + 1e-6);
      }),
    );
  });

  test('a child alone in its column is level with its parent', () => {
    const items = [item(10), item(10), item(10), item(10)];
    const order = { columns: [[0, 1, 2], [3]], v: Float64Array.of(5, 15, 25, 5) };
    const centres = assignCoordinates(order, items, [trunk(2, 3)], 30);
    expect(centres[3]).toBeCloseTo(centres[2] ?? NaN, 6);
  });

  test('the backbone is straight, whatever other links pull at it', () => {
    const items = [
      item(10, { backbone: true }),
      item(10),
      item(10, { backbone: true }),
      item(10),
      item(10),
    ];
    const order = { columns: [[0], [1, 2], [3, 4]], v: Float64Array.of(5, 5, 15, 5, 15) };
    const centres = assignCoordinates(order, items, [trunk(0, 1, 2), trunk(1, 3), trunk(2, 4)], 60);
    expect(Math.abs((centres[0] ?? NaN) - (centres[2] ?? NaN))).toBeLessThan(2);
  });
});
