import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { pictureOf } from '../../picture.js';
import type { MeasureText } from '../../scene/drawing-area.js';
import type { Palette } from '../../scene/style/palette.js';
import { parseView } from '../../state/view-string.js';
import { exportTitleOf } from '../export-title.js';
import { formatMarkup, xml, type XmlElement } from '../xml.js';
import { digestOf } from './digest.js';
import { drawnPicture } from './drawn-picture.js';
import { PROGRAM_VERSION } from './program-version.js';
import { mergeLanguages, type InLanguages } from './merge-languages.js';
import { formatPicture } from './stored-picture.js';

/** A room that the opening is drawn for. */
export interface OpeningSize {
  /** What a style sheet knows it by. */
  readonly name: string;
  /** The space for the picture, margins included, in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** What a drawing of an opening is made of. */
export interface OpeningSource {
  readonly graph: LineageGraph;
  /** The text of the file that the graph is in, to the letter: what a page finds later must be the same. */
  readonly text: string;
  readonly view: string;
  readonly langs: readonly string[];
  readonly sizes: readonly OpeningSize[];
  readonly palette: Palette;
  readonly measureText: MeasureText;
  /** Where a stored picture is found, relative to the page; null for in the page. */
  readonly hrefOf: ((size: string, lang: string) => string) | null;
}

/** Where a page has the picture of a drawing: in itself, or in a file beside it. */
type PictureAddress = { readonly digest: string } & (
  { readonly text: string } | { readonly href: string }
);

/** What a drawing says of itself: what it was made from, and where its pictures are, by size and language. */
export interface OpeningIndex {
  readonly version: string;
  /** Digest of the graph's file. */
  readonly graph: string | null;
  readonly view: string;
  readonly pictures: Readonly<Record<string, Readonly<Record<string, PictureAddress>>>>;
}

/** A drawn opening. */
export interface DrawnOpening {
  /** What stands in the element until its program is there. */
  readonly markup: string;
  /** Address → text of the pictures that are kept apart. */
  readonly files: ReadonlyMap<string, string>;
  /** Ids of the nodes that have a card, by size. */
  readonly drawn: Readonly<Record<string, readonly string[]>>;
}

/** Draws a view for all sizes and languages, each with its picture as data. Pure, but for the digests. */
export async function drawOpening(source: OpeningSource): Promise<DrawnOpening> {
  const { graph, text, view: asked, langs, sizes, measureText, palette, hrefOf } = source;
  const { view } = parseView(asked, graph);
  const files = new Map<string, string>();
  const pictures: Record<string, Record<string, PictureAddress>> = {};
  const drawn: Record<string, readonly string[]> = {};
  const drawings: XmlElement[] = [];
  for (const { name, width, height } of sizes) {
    const inLanguages: [string, XmlElement][] = [];
    for (const lang of langs) {
      const picture = pictureOf(graph, view, { width, height, lang }, measureText);
      const title = exportTitleOf(graph, view, { kind: 'shown' }, picture.lang);
      inLanguages.push([lang, drawnPicture({ graph, view, picture, palette, measureText, title })]);
      const stored = formatPicture(picture);
      const digest = (await digestOf(stored)) ?? '';
      const href = hrefOf?.(name, lang);
      if (href !== undefined) files.set(href, stored);
      (pictures[name] ??= {})[lang] =
        href === undefined ? { digest, text: stored } : { digest, href };
      drawn[name] = picture.scene.cards.flatMap((card) =>
        card.kind === 'node' ? [graph.nodeAt(card.node).id] : [],
      );
    }
    drawings.push(...sized(name, inLanguages));
  }
  const index: OpeningIndex = {
    version: PROGRAM_VERSION,
    graph: await digestOf(text),
    view: asked,
    pictures,
  };
  return { markup: markupOf(drawings, index), files, drawn };
}

function sized(name: string, versions: InLanguages): readonly XmlElement[] {
  return mergeLanguages(versions).map((element) => ({
    ...element,
    attributes: { 'data-size': name, ...element.attributes },
  }));
}

function markupOf(drawings: readonly XmlElement[], index: OpeningIndex): string {
  // Nothing in a string may end the script.
  const data = JSON.stringify(index).replaceAll('<', '\\u003c');
  const inside = drawings.map(formatMarkup).join('\n');
  const script = `<script type="application/json">${data}</script>`;
  return `<div slot="opening" class="lineage-opening">\n${inside}\n${formatMarkup(SKETCH)}\n${script}\n</div>`;
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
