import cytoscapeDagre from 'cytoscape-dagre';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOutByDagre, type DagreItem } from '../../../src/layouts/layered/lay-out-by-dagre.js';
import { layOutInOrder } from '../../../src/layouts/layered/lay-out-in-order.js';

const itemsIn = (...columns: number[]): DagreItem[] =>
  columns.map((column) => ({ along: 100 + 10 * column, across: 40, column }));

/** Items in up to four columns, none empty, with edges from one column to the next. */
const graphs = fc
  .record({
    wishes: fc.array(fc.nat(3), { minLength: 1, maxLength: 25 }),
    pairs: fc.array(fc.tuple(fc.nat(24), fc.nat(24)), { maxLength: 40 }),
  })
  .map(({ wishes, pairs }) => {
    const used = [...new Set(wishes)].sort();
    const items = itemsIn(...wishes.map((wish) => used.indexOf(wish)));
    const edges = pairs
      .filter(([a, b]) => (items[a]?.column ?? 9) + 1 === items[b]?.column)
      .map(([source, target]) => ({ source, target }));
    return { items, edges };
  });

describe('cytoscape-dagre', () => {
  test('it registers a layout named `dagre`', () => {
    const registered: unknown[][] = [];
    cytoscapeDagre(((...call: unknown[]) => registered.push(call)) as never);
    expect(registered.map((call) => call.slice(0, 2))).toEqual([['layout', 'dagre']]);
  });
});

describe('layOutByDagre', () => {
  test('its ranks are the columns, spaced by their widths and the gap, whatever is connected', () => {
    fc.assert(
      fc.property(graphs, ({ items, edges }) => {
        const { u } = layOutByDagre(items, edges, 50);
        const { u: expected } = layOutInOrder(items, edges, 50);
        const first = Math.min(...u) - Math.min(...expected);
        u.forEach((at, i) => expect(at - first).toBeCloseTo(expected[i] ?? NaN, 6));
      }),
      { numRuns: 60 },
    );
  });

  test('items of a column do not overlap, and the result is reproducible', () => {
    fc.assert(
      fc.property(graphs, ({ items, edges }) => {
        const { v } = layOutByDagre(items, edges, 50);
        items.forEach(({ column }, i) => {
          items.slice(0, i).forEach((other, j) => {
            if (other.column !== column) return;
            expect(Math.abs((v[i] ?? NaN) - (v[j] ?? NaN))).toBeGreaterThanOrEqual(40 - 1e-6);
          });
        });
        expect(layOutByDagre(items, edges, 50).v).toEqual(v);
      }),
      { numRuns: 40 },
    );
  });

  test('removes the crossings of the original order', () => {
    const edges = [0, 1, 2, 3, 4].map((i) => ({ source: i, target: 9 - i }));
    const { v } = layOutByDagre(itemsIn(0, 0, 0, 0, 0, 1, 1, 1, 1, 1), edges, 50);
    for (const a of edges) {
      for (const b of edges) {
        const [s, t] = [
          (v[a.source] ?? NaN) - (v[b.source] ?? NaN),
          (v[a.target] ?? NaN) - (v[b.target] ?? NaN),
        ];
        expect(s * t).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test('an empty graph has no positions', () =>
    expect(layOutByDagre([], [], 50).v).toHaveLength(0));
});
