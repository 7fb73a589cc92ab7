/** A cell of a table by its indices; -1 for row and column headers. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** Key → steps down and to the right. */
const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  Home: [0, -Infinity],
  End: [0, Infinity],
  PageUp: [-Infinity, 0],
  PageDown: [Infinity, 0],
};

/** The cell that a key moves to, including headers but not the corner; null if the key does not move. */
export function nextPlaceOf(
  { row, column }: GridPlace,
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  { rows, columns }: { rows: number; columns: number },
): GridPlace | null {
  if (!Object.hasOwn(STEPS, key)) return null;
  const [down = 0, right = 0] = STEPS[key] ?? [];
  // With Ctrl, Home and End move to the first and last cell of the table.
  const toCorner = ctrlKey && (key === 'Home' || key === 'End');
  const next = {
    row: Math.min(Math.max(row + (toCorner ? right : down), toCorner ? 0 : -1), rows - 1),
    column: Math.min(Math.max(column + right, toCorner ? 0 : -1), columns - 1),
  };
  if (next.row !== -1 || next.column !== -1) return next;
  return down === 0 ? { row: -1, column: 0 } : { row: 0, column: -1 };
}
