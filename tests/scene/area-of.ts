import type { Area, DrawingArea } from '../../src/scene/drawing-area.js';

/** An area that measures text without a canvas: every character is six tenths of the font size wide. */
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

/** The area that contains this one within its margins. */
export function areaAround({ width, height, lang }: DrawingArea): Area {
  return { width: width + 40, height: height + 40, lang };
}
