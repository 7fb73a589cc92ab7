import { formatMarkup, xml, type XmlElement } from '../xml.js';
import type { BundleLink } from './drawn-picture.js';
import {
  drawPictures,
  indexScriptOf,
  type OpeningIndex,
  type OpeningSource,
} from './draw-pictures.js';

/** A prerendered opening. */
export interface DrawnOpening {
  /** The content of the element until its program has loaded. */
  readonly markup: string;
  /** URL → text of pictures stored in separate files. */
  readonly files: ReadonlyMap<string, string>;
  /** Ids of the drawn nodes, by size. */
  readonly drawn: Readonly<Record<string, readonly string[]>>;
  /** The links of cards that are not nodes. */
  readonly bundleLinks: readonly BundleLink[];
}

/** Prerenders the opening of a full page, for all sizes and languages. Pure, apart from the digests. */
export async function drawOpening(source: OpeningSource): Promise<DrawnOpening> {
  const { drawings, index, ...others } = await drawPictures(source);
  return { markup: markupOf(drawings, index), ...others };
}

function markupOf(drawings: readonly XmlElement[], index: OpeningIndex): string {
  const inside = drawings.map(formatMarkup).join('\n');
  return `<div slot="opening" class="lineage-opening">\n${inside}\n${formatMarkup(SKETCH)}\n${indexScriptOf(index)}\n</div>`;
}

/** A placeholder for when the page is opened with another view: cards without text. */
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
