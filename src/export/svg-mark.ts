import type { IconNode } from 'lucide';
import type { Mark } from '../scene/cards/card-marks.js';
import { textDirectionOf } from '../domain/format/text-direction.js';
import { HALO_PX } from '../scene/style/encoding.js';
import { barColourOf, type Palette } from '../scene/style/palette.js';
import { xml, type XmlElement } from './xml.js';

/** The size of the view box of Lucide icons, whose strokes are two units wide. */
const ICON_UNITS = 24;
const ICON_LINE_UNITS = 2;
/**
 * Distance from the middle of a line of text to its baseline, in em; not every program supports `dominant-baseline`.
 */
const BASELINE_EM = 0.35;

/** A mark of a card, in pixels from the card's top left corner. */
export function svgMark(mark: Mark, palette: Palette): XmlElement {
  const { tokens } = palette;
  switch (mark.kind) {
    case 'text':
      return svgText(mark.text, {
        x: mark.x,
        middle: mark.y,
        size: mark.size,
        bold: mark.bold,
        colour: tokens[mark.ink],
        anchor: mark.align,
      });
    case 'bar':
      return xml('rect', {
        x: mark.x,
        y: mark.y,
        width: mark.width,
        height: mark.height,
        rx: mark.radius || undefined,
        fill: barColourOf(palette, mark.colour),
        stroke: mark.halo ? tokens[mark.halo] : undefined,
        'stroke-width': mark.halo ? 2 * HALO_PX : undefined,
        'paint-order': mark.halo ? 'stroke' : undefined,
      });
    case 'dots':
      return xml(
        'g',
        { fill: tokens[mark.ink] },
        ...[0, 1, 2].map((i) => xml('circle', { cx: mark.x - 4 * i, cy: mark.y, r: 1 })),
      );
    case 'icon':
      return svgIcon(mark.icon, mark.x, mark.y, mark.size, tokens[mark.ink]);
  }
}

/** An icon with its top left corner at a point. */
export function svgIcon(
  icon: IconNode,
  x: number,
  y: number,
  size: number,
  colour: string,
): XmlElement {
  const scale = Math.round((size / ICON_UNITS) * 1e4) / 1e4;
  return xml(
    'g',
    {
      transform: `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}) scale(${scale})`,
      fill: 'none',
      stroke: colour,
      'stroke-width': ICON_LINE_UNITS,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    },
    ...icon.map(([tag, attributes]) => xml(tag, attributes)),
  );
}

/** The position and style of a line of text. */
export interface TextPlace {
  readonly x: number;
  /** The middle of the line. */
  readonly middle: number;
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
  readonly anchor?: 'start' | 'end';
}

/** A line of text. */
export function svgText(
  text: string,
  { x, middle, size, bold, colour, anchor = 'start' }: TextPlace,
): XmlElement {
  const isRtl = textDirectionOf(text) === 'rtl';
  return xml(
    'text',
    {
      x,
      y: middle + BASELINE_EM * size,
      'font-size': size,
      'font-weight': bold ? 600 : undefined,
      // For right-to-left text, the end is on the left.
      'text-anchor': (anchor === 'end') === isRtl ? undefined : 'end',
      direction: isRtl ? 'rtl' : undefined,
      fill: colour,
    },
    text,
  );
}
