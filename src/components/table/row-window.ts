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

/** The rows to draw at a scroll position; of more rows than a browser can be tall the scroll bar is a scale of. */
export function rowWindowOf(rows: number, scrollTop: number, viewHeight: number): RowWindow {
  const whole = rows * ROW_PX;
  const height = Math.min(whole, TALLEST_PX);
  const at = positionAt(rows, scrollTop, viewHeight);
  const first = Math.max(0, Math.floor(at / ROW_PX) - BEYOND_ROWS);
  const end = Math.min(rows, Math.ceil((at + viewHeight) / ROW_PX) + BEYOND_ROWS);
  return { first, end, top: scrollTop + first * ROW_PX - at, height };
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
): number {
  const at = positionAt(rows, scrollTop, viewHeight);
  const top = row * ROW_PX;
  const wanted = Math.min(top, Math.max(at, top + ROW_PX - viewHeight));
  return wanted === at ? scrollTop : wanted / scaleOf(rows, viewHeight);
}

/** Pixels of table above the view. */
function positionAt(rows: number, scrollTop: number, viewHeight: number): number {
  const most = Math.max(0, rows * ROW_PX - viewHeight);
  return Math.min(most, Math.max(0, scrollTop * scaleOf(rows, viewHeight)));
}

/** Pixels of table a pixel of scrolling. */
function scaleOf(rows: number, viewHeight: number): number {
  const whole = rows * ROW_PX;
  if (whole <= TALLEST_PX) return 1;
  return (whole - viewHeight) / (TALLEST_PX - viewHeight);
}
