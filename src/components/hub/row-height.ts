/** The height of the header above the families in CSS pixels, as in the styles. */
export const HEAD_PX = 32;

const WIDE_ROW_PX = 48;
/** A narrow row has one more line. */
const NARROW_ROW_PX = 64;
const NARROW_PX = 640;

/** The height of a row of families in CSS pixels, as in the styles. */
export function rowHeightIn(widthPx: number): number {
  return widthPx < NARROW_PX ? NARROW_ROW_PX : WIDE_ROW_PX;
}
