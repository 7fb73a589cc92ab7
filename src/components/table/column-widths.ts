import type { TableSort } from '../../domain/query/table-order.js';
import { attributeOf, type ColumnId } from '../../domain/attributes.js';

/** In a narrower table, the first column leaves room for a second one. */
const NARROW_PX = 560;
const NARROW_NAME_PX = 132;

/** Whether a column contains single numbers, which are right-aligned. */
export function isNumberColumn(id: ColumnId): boolean {
  const { kind } = attributeOf(id);
  return kind === 'count' || kind === 'tokens';
}

/**
 * The grid tracks of a row, and its minimum width; extra space is shared in proportion. @param tableWidth in CSS pixels
 */
export function tracksOf(
  columns: readonly ColumnId[],
  tableWidth: number,
): { template: string; minPx: number } {
  const widths = columns.map((id) =>
    id === 'name' && tableWidth < NARROW_PX ? NARROW_NAME_PX : (attributeOf(id).column ?? 0),
  );
  return {
    template: widths.map((px) => `minmax(${px}px, ${px}fr)`).join(' '),
    minPx: widths.reduce((sum, px) => sum + px, 0),
  };
}

/** The sort order after clicking a column: its own, descending for counts; reversed when clicked again. */
export function sortAfter(sort: TableSort, column: ColumnId): TableSort {
  const isSame = sort.column === column;
  return { column, descending: isSame ? !sort.descending : isNumberColumn(column) };
}
