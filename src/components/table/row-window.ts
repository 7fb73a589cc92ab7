/** The height of a row in CSS pixels. */
export const ROW_PX = 34;
/** Number of rows rendered beyond the visible ones on either side. */
const BEYOND_ROWS = 6;
/** Browsers limit the height of elements to about twice this. */
const TALLEST_PX = 8_000_000;

/** The rendered rows of a long table, and their position. */
export interface RowWindow {
  /** The first row, zero-based. */
  readonly first: number;
  /** The row after the last. */
  readonly end: number;
  /** The position of the first row, in CSS pixels from the top. */
  readonly top: number;
  /** The height of all rows as represented by the scroll bar. */
  readonly height: number;
}

/**
 * The rows to render at a scroll position; if the table is too tall for browsers, scrolling is scaled. @param rowPx the
 * height of each row
 */
export function rowWindowOf(
  rows: number,
  scrollTop: number,
  viewHeight: number,
  rowPx = ROW_PX,
): RowWindow {
  const contentPx = rows * rowPx;
  const height = Math.min(contentPx, TALLEST_PX);
  const at = positionAt(contentPx, scrollTop, viewHeight);
  const first = Math.max(0, Math.floor(at / rowPx) - BEYOND_ROWS);
  const end = Math.min(rows, Math.ceil((at + viewHeight) / rowPx) + BEYOND_ROWS);
  return { first, end, top: scrollTop + first * rowPx - at, height };
}

/**
 * The scroll position that makes a row visible.
 * @returns the current position if it is visible already
 */
export function scrollTopFor(
  rows: number,
  row: number,
  scrollTop: number,
  viewHeight: number,
  rowPx = ROW_PX,
): number {
  const contentPx = rows * rowPx;
  const at = positionAt(contentPx, scrollTop, viewHeight);
  const top = row * rowPx;
  const wanted = Math.min(top, Math.max(at, top + rowPx - viewHeight));
  return wanted === at ? scrollTop : wanted / scaleOf(contentPx, viewHeight);
}

/** The height of the table above the viewport. @param contentPx the height of all rows */
function positionAt(contentPx: number, scrollTop: number, viewHeight: number): number {
  const max = Math.max(0, contentPx - viewHeight);
  return Math.min(max, Math.max(0, scrollTop * scaleOf(contentPx, viewHeight)));
}

/** Pixels of table per pixel of scrolling. */
function scaleOf(contentPx: number, viewHeight: number): number {
  if (contentPx <= TALLEST_PX) return 1;
  return (contentPx - viewHeight) / (TALLEST_PX - viewHeight);
}
