/** The header over the families, in CSS pixels, as the styles have it. */
export const HEAD_PX = 32;

const WIDE_ROW_PX = 48;
/** Where there is room for less beside each other, a row has one line more. */
const NARROW_ROW_PX = 64;
const NARROW_PX = 640;

/** The height of a row of the families in CSS pixels, as the styles have it. */
export function rowHeightIn(widthPx: number): number {
  return widthPx < NARROW_PX ? NARROW_ROW_PX : WIDE_ROW_PX;
}
