/** The height of a row in CSS pixels. */
export const ROW_PX = 34;
/** Rows drawn beyond those that can be seen, on both sides. */
const BEYOND_ROWS = 6;
/** Browsers draw nothing taller than about twice this. */
const TALLEST_PX = 8_000_000;

/** Which rows of a long table are drawn, and where. */
export interface RowWindow {
  /** From this row on, from 0. */
  readonly first: number;
  /** Up to this row, not included. */
  readonly end: number;
  /** Where the first of them is, in CSS pixels from the top of all. */
  readonly top: number;
  /** The height of all rows as the scroll bar shows it. */
  readonly height: number;
}

/** The rows to draw at a scroll position; of more rows than a browser can be tall the scroll bar is a scale of. @param rowPx the height of each */
export function rowWindowOf(
  rows: number,
  scrollTop: number,
  viewHeight: number,
  rowPx = ROW_PX,
): RowWindow {
  const whole = rows * rowPx;
  const height = Math.min(whole, TALLEST_PX);
  const at = positionAt(whole, scrollTop, viewHeight);
  const first = Math.max(0, Math.floor(at / rowPx) - BEYOND_ROWS);
  const end = Math.min(rows, Math.ceil((at + viewHeight) / rowPx) + BEYOND_ROWS);
  return { first, end, top: scrollTop + first * rowPx - at, height };
}

/**
 * How far to scroll so that a row is seen.
 * @returns the scroll position; the same where the row is seen already
 */
export function scrollTopFor(
  rows: number,
  row: number,
  scrollTop: number,
  viewHeight: number,
  rowPx = ROW_PX,
): number {
  const whole = rows * rowPx;
  const at = positionAt(whole, scrollTop, viewHeight);
  const top = row * rowPx;
  const wanted = Math.min(top, Math.max(at, top + rowPx - viewHeight));
  return wanted === at ? scrollTop : wanted / scaleOf(whole, viewHeight);
}

/** Pixels of table above the view. @param whole the height of all rows */
function positionAt(whole: number, scrollTop: number, viewHeight: number): number {
  const most = Math.max(0, whole - viewHeight);
  return Math.min(most, Math.max(0, scrollTop * scaleOf(whole, viewHeight)));
}

/** Pixels of table a pixel of scrolling. */
function scaleOf(whole: number, viewHeight: number): number {
  if (whole <= TALLEST_PX) return 1;
  return (whole - viewHeight) / (TALLEST_PX - viewHeight);
}
