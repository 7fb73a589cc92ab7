import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { straighten, type ColumnItem } from '../../../src/layouts/layered/assign-coordinates.js';

const arrangements = fc
  .record({
    sizes: fc.array(fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 8 }), {
      minLength: 1,
      maxLength: 5,
    }),
    links: fc.array(fc.tuple(fc.nat(39), fc.nat(39), fc.constantFrom(0.6, 4, 40)), {
      maxLength: 40,
    }),
    spare: fc.integer({ min: 0, max: 300 }),
  })
  .map(({ sizes, links, spare }) => {
    let next = 0;
    const columns = sizes.map((column) => column.map(() => next++));
    const items = sizes.flat().map((size) => ({
      size,
      neighbours: [] as { item: number; weight: number }[],
      backbone: false,
    }));
    const columnOf = (item: number) => columns.findIndex((column) => column.includes(item));
    for (const [a, b, weight] of links) {
      if (!items[a] || !items[b] || columnOf(a) === columnOf(b)) continue;
      items[a].neighbours.push({ item: b, weight });
      items[b].neighbours.push({ item: a, weight });
    }
    const extents = sizes.map((column) => column.reduce((sum, size) => sum + size, 0));
    return { items, columns, height: Math.max(...extents) + spare };
  });

describe('straighten', () => {
  test('items keep the order of their column, do not overlap, and stay within the height', () => {
    fc.assert(
      fc.property(arrangements, ({ items, columns, height }) => {
        const centres = straighten(items, columns, height);
        for (const column of columns) {
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

  test('a child alone in its column stands level with its parent', () => {
    const item = (...neighbours: number[]): ColumnItem => ({
      size: 10,
      neighbours: neighbours.map((other) => ({ item: other, weight: 1 })),
      backbone: false,
    });
    const items = [item(), item(), item(3), item(2)];
    const centres = straighten(items, [[0, 1, 2], [3]], 30);
    expect(centres[3]).toBeCloseTo(centres[2] ?? NaN, 6);
  });

  test('the backbone stays at the top, whatever its neighbours wish', () => {
    const items: ColumnItem[] = [
      { size: 10, neighbours: [{ item: 2, weight: 1 }], backbone: true },
      { size: 10, neighbours: [], backbone: false },
      { size: 10, neighbours: [{ item: 0, weight: 1 }], backbone: false },
    ];
    const centres = straighten(items, [[0], [1, 2]], 100);
    expect(centres[0]).toBeCloseTo(5, 1);
  });
});
