import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OrderLink } from '../../../src/layouts/layered/dagre-order.js';
import { settle } from '../../../src/layouts/layered/reduce-crossings.js';
import { crossingsOf } from '../crossings-of.js';

/** Columns of items, links between neighbouring ones, and for some columns a first item that is fixed. */
const arrangements = fc
  .record({
    lengths: fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 5 }),
    wishes: fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.constantFrom(0.6, 1, 4)), {
      maxLength: 25,
    }),
    isFixed: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  })
  .map(({ lengths, wishes, isFixed }) => {
    let next = 0;
    const columns = lengths.map((length) => Array.from({ length }, () => next++));
    const links = wishes.flatMap(([a, b, weight]): OrderLink[] => {
      const c = a % Math.max(1, columns.length - 1);
      const [from, to] = [columns[c] ?? [], columns[c + 1] ?? []];
      const [source, target] = [from[b % from.length], to[(a + b) % Math.max(1, to.length)]];
      return source === undefined || target === undefined ? [] : [{ source, target, weight }];
    });
    const fixed = new Set(
      columns.flatMap(([first], c) => (isFixed[c] && first !== undefined ? [first] : [])),
    );
    return { columns, links, fixed };
  });

describe('settle', () => {
  test('there are never more crossings than before', () => {
    fc.assert(
      fc.property(arrangements, ({ columns, links, fixed }) => {
        const settled = settle(columns, links, fixed);
        expect(crossingsOf(settled, links)).toBeLessThanOrEqual(crossingsOf(columns, links));
      }),
      { numRuns: 500 },
    );
  });

  test('every column keeps its items, and what is fixed stays first', () => {
    fc.assert(
      fc.property(arrangements, ({ columns, links, fixed }) => {
        settle(columns, links, fixed).forEach((column, c) => {
          expect(column.toSorted((a, b) => a - b)).toEqual(columns[c]);
          const [first] = columns[c] ?? [];
          if (first !== undefined && fixed.has(first)) expect(column[0]).toBe(first);
        });
      }),
    );
  });

  test('a tangle that can be undone is undone', () => {
    const links = [0, 1, 2, 3].map((i) => ({ source: i, target: 7 - i, weight: 1 }));
    const columns = [
      [0, 1, 2, 3],
      [4, 5, 6, 7],
    ];
    expect(crossingsOf(columns, links)).toBe(6);
    expect(crossingsOf(settle(columns, links, new Set()), links)).toBe(0);
  });

  test('20,000 links are left as they are', () => {
    const columns = [
      Array.from({ length: 200 }, (_, i) => i),
      Array.from({ length: 100 }, (_, i) => 200 + i),
    ];
    const links =
      columns[0]?.flatMap((source) =>
        (columns[1] ?? []).map((target) => ({ source, target, weight: 1 })),
      ) ?? [];
    expect(links).toHaveLength(20_000);
    expect(settle(columns, links, new Set())).toBe(columns);
  });
});
