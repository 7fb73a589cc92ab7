import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROW_PX, rowWindowOf, scrollTopFor } from '../../src/components/table/row-window.js';

const VIEW_PX = 600;

describe('rowWindowOf', () => {
  test('renders the visible rows and a few more, in place', () => {
    const { first, end, top, height } = rowWindowOf(1000, 340, VIEW_PX);
    expect(height).toBe(1000 * ROW_PX);
    expect(top).toBe(first * ROW_PX);
    expect(first * ROW_PX).toBeLessThanOrEqual(340);
    expect(end * ROW_PX).toBeGreaterThanOrEqual(340 + VIEW_PX);
    expect(end - first).toBeLessThan(VIEW_PX / ROW_PX + 16);
  });

  test('a table too tall for a browser scrolls from its first row to its last', () => {
    const rows = 3_000_000;
    const { height } = rowWindowOf(rows, 0, VIEW_PX);
    expect(height).toBeLessThan(10_000_000);
    expect(rowWindowOf(rows, 0, VIEW_PX).first).toBe(0);
    const last = rowWindowOf(rows, height - VIEW_PX, VIEW_PX);
    expect(last.end).toBe(rows);
    expect(last.top + (last.end - last.first) * ROW_PX).toBeCloseTo(height, 0);
  });

  test('no rows or no height is not an error', () => {
    expect(rowWindowOf(0, 0, VIEW_PX)).toMatchObject({ first: 0, end: 0, height: 0 });
    expect(rowWindowOf(10, 5000, 0).end).toBeLessThanOrEqual(10);
  });
});

describe('scrollTopFor', () => {
  test('scrolls any row into view, and not at all for a visible one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000_000 }), fc.nat(), fc.nat(), (rows, a, b) => {
        const [row, other] = [a % rows, b % rows];
        const from = scrollTopFor(rows, other, 0, VIEW_PX);
        const to = scrollTopFor(rows, row, from, VIEW_PX);
        const { first, end } = rowWindowOf(rows, to, VIEW_PX);
        expect(row).toBeGreaterThanOrEqual(first);
        expect(row).toBeLessThan(end);
        expect(scrollTopFor(rows, row, to, VIEW_PX)).toBeCloseTo(to, 3);
      }),
    );
  });
});
