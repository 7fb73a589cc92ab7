/** A cell of the table by its zero-based indices. */
export interface CellPlace {
  /** {@link HEADER_ROW} for the header. */
  readonly row: number;
  readonly column: number;
}

/** The row index of the header. */
export const HEADER_ROW = -1;

/** The size of a table. */
export interface TableExtent {
  readonly rows: number;
  readonly columns: number;
  /** Number of rows that Page Up and Page Down move. */
  readonly page: number;
}

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>;

/** The cell that a key moves to; null if the key does not move within tables. */
export function cellAfter(
  { row, column }: CellPlace,
  { key, ctrlKey, metaKey }: Key,
  { rows, columns, page }: TableExtent,
): CellPlace | null {
  const far = ctrlKey || metaKey;
  const inRows = (next: number) => Math.min(Math.max(next, HEADER_ROW), rows - 1);
  const inColumns = (next: number) => Math.min(Math.max(next, 0), columns - 1);
  switch (key) {
    case 'ArrowDown':
      return { row: far ? rows - 1 : inRows(row + 1), column };
    case 'ArrowUp':
      return { row: far ? HEADER_ROW : inRows(row - 1), column };
    case 'ArrowRight':
      return { row, column: far ? columns - 1 : inColumns(column + 1) };
    case 'ArrowLeft':
      return { row, column: far ? 0 : inColumns(column - 1) };
    case 'PageDown':
      return { row: inRows(row + page), column };
    case 'PageUp':
      return { row: inRows(row - page), column };
    case 'Home':
      return { row: far ? Math.min(0, rows - 1) : row, column: 0 };
    case 'End':
      return { row: far ? rows - 1 : row, column: columns - 1 };
    default:
      return null;
  }
}
