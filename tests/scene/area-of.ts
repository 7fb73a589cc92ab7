import type { Area, DrawingArea } from '../../src/scene/drawing-area.js';

/** An area whose text needs no canvas: every character is as wide as six tenths of the font size. */
export function areaOf(
  width: number,
  height: number,
  area: Partial<DrawingArea> = {},
): DrawingArea {
  return {
    width,
    height,
    direction: 'right',
    lang: 'en',
    measureText: (text, fontPx) => text.length * fontPx * 0.6,
    ...area,
  };
}

/** The area that has this one within its margins. */
export function areaAround({ width, height, lang }: DrawingArea): Area {
  return { width: width + 40, height: height + 40, lang };
}
