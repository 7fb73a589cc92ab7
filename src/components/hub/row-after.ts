/** The row that a key moves to: -1 for above the first row; null if the key does not move. */
export function rowAfter(
  key: string,
  row: number,
  { rows, page }: { readonly rows: number; readonly page: number },
): number | null {
  const last = rows - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(row + 1, last);
    case 'ArrowUp':
      return row - 1;
    case 'PageDown':
      return Math.min(row + page, last);
    case 'PageUp':
      return Math.max(row - page, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
