import { describe, expect, test } from 'vitest';
import { cellAfter, HEADER_ROW } from '../../src/components/table/cell-place.js';

const EXTENT = { rows: 100, columns: 5, page: 20 };
const AT = { row: 50, column: 2 };
const after = (key: string, ctrlKey = false, at = AT, extent = EXTENT) =>
  cellAfter(at, { key, ctrlKey, metaKey: false }, extent);

describe('cellAfter', () => {
  test.each([
    ['ArrowDown', false, 51, 2],
    ['ArrowUp', false, 49, 2],
    ['ArrowRight', false, 50, 3],
    ['ArrowLeft', false, 50, 1],
    ['PageDown', false, 70, 2],
    ['PageUp', false, 30, 2],
    ['Home', false, 50, 0],
    ['End', false, 50, 4],
    ['Home', true, 0, 0],
    ['End', true, 99, 4],
    ['ArrowUp', true, HEADER_ROW, 2],
    ['ArrowDown', true, 99, 2],
  ])('%s, Ctrl %s: row %i, column %i', (key, ctrlKey, row, column) => {
    expect(after(key, ctrlKey)).toEqual({ row, column });
  });

  test('movement stops at the edges; the header is above the first row', () => {
    expect(after('ArrowUp', false, { row: 0, column: 0 })).toEqual({ row: HEADER_ROW, column: 0 });
    expect(after('ArrowUp', false, { row: HEADER_ROW, column: 0 })?.row).toBe(HEADER_ROW);
    expect(after('ArrowLeft', false, { row: 0, column: 0 })?.column).toBe(0);
    expect(after('PageDown', false, { row: 95, column: 4 })?.row).toBe(99);
  });

  test('in a table without rows there is only the header', () => {
    const empty = { rows: 0, columns: 5, page: 20 };
    for (const key of ['ArrowDown', 'PageDown', 'ArrowUp']) {
      expect(after(key, false, { row: HEADER_ROW, column: 0 }, empty)?.row).toBe(HEADER_ROW);
    }
    expect(after('Home', true, AT, empty)?.row).toBe(HEADER_ROW);
  });

  test('other keys do nothing', () => {
    expect(after('a')).toBeNull();
    expect(after('Tab')).toBeNull();
  });
});
