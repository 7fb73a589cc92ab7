import cytoscapeDagre from 'cytoscape-dagre';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dagreOrder, type OrderItem } from '../../../src/layouts/layered/dagre-order.js';
import { crossingsOf } from '../crossings-of.js';

describe('cytoscape-dagre', () => {
  test('it registers a layout of the name `dagre`, with a class that runs', () => {
    const registered: unknown[][] = [];
    cytoscapeDagre(((...call: unknown[]) => registered.push(call)) as never);
    expect(registered).toHaveLength(1);
    expect(registered[0]?.slice(0, 2)).toEqual(['layout', 'dagre']);
    const layout = registered[0]?.[2] as { prototype: { run: unknown } };
    expect(layout.prototype.run).toBeTypeOf('function');
  });
});

describe('dagreOrder', () => {
  const items = (...columns: number[]): OrderItem[] =>
    columns.map((column) => ({ size: 40, column }));

  test('it undoes a tangle that the order of the numbers has', () => {
    const places = [0, 1, 2, 3, 4];
    const links = places.map((i) => ({ source: i, target: 9 - i, weight: 1 }));
    const across = dagreOrder(items(0, 0, 0, 0, 0, 1, 1, 1, 1, 1), links);
    const inOrder = (column: readonly number[]) =>
      column.toSorted((a, b) => (across[a] ?? NaN) - (across[b] ?? NaN));
    expect(crossingsOf([places, [5, 6, 7, 8, 9]], links)).toBe(10);
    expect(crossingsOf([inOrder(places), inOrder([5, 6, 7, 8, 9])], links)).toBe(0);
  });

  test('siblings stand beside each other, not among those of another parent', () => {
    // Two parents, whose six children take turns in the file.
    const links = [2, 3, 4, 5, 6, 7].map((target) => ({ source: target % 2, target, weight: 1 }));
    const across = dagreOrder(items(0, 0, 1, 1, 1, 1, 1, 1), links);
    const parents = [2, 3, 4, 5, 6, 7]
      .toSorted((a, b) => (across[a] ?? NaN) - (across[b] ?? NaN))
      .map((child) => child % 2);
    expect(parents.filter((parent, i) => i > 0 && parent !== parents[i - 1])).toHaveLength(1);
  });

  test('every item has a finite place of its own in its column, the same each time', () => {
    const columns = fc.array(fc.nat(3), { minLength: 1, maxLength: 25 });
    const wishes = fc.array(fc.tuple(fc.nat(24), fc.nat(24)), { maxLength: 30 });
    fc.assert(
      fc.property(columns, wishes, (list, pairs) => {
        const links = pairs.flatMap(([source, target]) =>
          (list[source] ?? 9) + 1 === list[target] ? [{ source, target, weight: 1 }] : [],
        );
        const across = dagreOrder(items(...list), links);
        expect(across).toHaveLength(list.length);
        expect(across.every(Number.isFinite)).toBe(true);
        expect(dagreOrder(items(...list), links)).toEqual(across);
      }),
      { numRuns: 40 },
    );
  });

  test('nothing has no order; a link to nowhere is refused', () => {
    expect(dagreOrder([], [])).toHaveLength(0);
    expect(() => dagreOrder(items(0), [{ source: 0, target: 1, weight: 1 }])).toThrow(
      new RangeError('link: expected an item below 1, got 1'),
    );
  });
});
