import { formatMarkup, xml, type XmlElement } from '../xml.js';
import type { Lead } from './drawn-picture.js';
import {
  drawPictures,
  indexScriptOf,
  type OpeningIndex,
  type OpeningSource,
} from './draw-pictures.js';

/** A drawn opening. */
export interface DrawnOpening {
  /** What stands in the element until its program is there. */
  readonly markup: string;
  /** Address → text of the pictures that are kept apart. */
  readonly files: ReadonlyMap<string, string>;
  /** Ids of the nodes that have a card, by size. */
  readonly drawn: Readonly<Record<string, readonly string[]>>;
  /** Where the cards lead that are no nodes. */
  readonly leads: readonly Lead[];
}

/** The opening of a page that is all graph, for all sizes and languages. Pure, but for the digests. */
export async function drawOpening(source: OpeningSource): Promise<DrawnOpening> {
  const { drawings, index, ...others } = await drawPictures(source);
  return { markup: markupOf(drawings, index), ...others };
}

function markupOf(drawings: readonly XmlElement[], index: OpeningIndex): string {
  const inside = drawings.map(formatMarkup).join('\n');
  return `<div slot="opening" class="lineage-opening">\n${inside}\n${formatMarkup(SKETCH)}\n${indexScriptOf(index)}\n</div>`;
}

/** What shows in place of a drawing that is of another view than the page is asked for: cards without a word. */
const SKETCH = xml(
  'svg',
  { class: 'sketch', viewBox: '0 0 800 400', 'aria-hidden': 'true' },
  xml(
    'g',
    { fill: 'none', stroke: 'currentColor', 'stroke-width': 2 },
    ...[40, 120, 200, 280, 360].flatMap((y, i) => [
      xml('path', { d: `M130 200Q190 200 190 ${(200 + y) / 2}Q190 ${y} 250 ${y}` }),
      ...(i % 2 === 0 ? [xml('path', { d: `M380 ${y}L500 ${y}` })] : []),
    ]),
  ),
  xml(
    'g',
    { fill: 'currentColor' },
    xml('rect', { x: 10, y: 180, width: 120, height: 40, rx: 8 }),
    ...[40, 120, 200, 280, 360].flatMap((y, i) => [
      xml('rect', { x: 250, y: y - 20, width: 130, height: 40, rx: 8 }),
      ...(i % 2 === 0
        ? [xml('rect', { x: 500, y: y - 20, width: 150 - 20 * i, height: 40, rx: 8 })]
        : []),
    ]),
  ),
);
