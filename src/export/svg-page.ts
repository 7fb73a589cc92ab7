import type { Palette } from '../scene/style/palette.js';
import type { MeasureText } from '../scene/drawing-area.js';
import { xml, type XmlElement } from './xml.js';

/** The context of everything on a page. */
export interface Page {
  /** The width of its content in pixels, without margins. */
  readonly width: number;
  readonly palette: Palette;
  readonly measureText: MeasureText;
  readonly lang: string;
}

/** A block of a page, in coordinates of its own top left corner. */
export interface Block {
  readonly height: number;
  readonly elements: readonly XmlElement[];
}

/** Stacks blocks vertically; empty ones take no space. */
export function stacked(blocks: readonly Block[], gap: number): Block {
  const elements: XmlElement[] = [];
  let y = 0;
  for (const block of blocks) {
    if (block.elements.length === 0) continue;
    if (y > 0) y += gap;
    elements.push(xml('g', { transform: `translate(0 ${y})` }, ...block.elements));
    y += Math.ceil(block.height);
  }
  return { height: y, elements };
}

/** Arranges items of these widths in lines like words: the position and line of each. */
export function flowOf(
  widths: readonly number[],
  room: number,
  gap: number,
): readonly { readonly x: number; readonly line: number }[] {
  let x = 0;
  let line = 0;
  return widths.map((width) => {
    if (x > 0 && x + width > room) {
      x = 0;
      line++;
    }
    const place = { x, line };
    x += width + gap;
    return place;
  });
}
