import type { MeasureText } from '../scene/drawing-area.js';

/** Measures text as the canvas will paint it, with a cache; an estimate if there is no 2D canvas. */
export function measureTextIn(font: string): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  const widths = new Map<string, number>();
  return (text, fontPx, bold) => {
    const key = `${fontPx} ${bold ? 'b' : ''} ${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      if (context) context.font = `${bold ? 600 : 400} ${fontPx}px ${font}`;
      width = context?.measureText(text).width ?? text.length * fontPx * 0.6;
      widths.set(key, width);
    }
    return width;
  };
}
