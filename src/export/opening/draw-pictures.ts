import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { pictureOf } from '../../picture.js';
import type { MeasureText } from '../../scene/drawing-area.js';
import type { Palette } from '../../scene/style/palette.js';
import { parseView } from '../../state/view-string.js';
import { exportTitleOf } from '../export-title.js';
import type { XmlElement } from '../xml.js';
import { digestOf } from './digest.js';
import { drawnPicture, leadsOf, textLengthsOf, type Lead } from './drawn-picture.js';
import { mergeLanguages, type InLanguages } from './merge-languages.js';
import { PROGRAM_VERSION } from './program-version.js';
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
  /** Address of the page that cards lead to; null if they lead nowhere; absent: the page that they are in. */
  readonly links?: string | null;
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

/** Drawings of a view. */
export interface DrawnPictures {
  /** Each marked with its size, `data-size`. */
  readonly drawings: readonly XmlElement[];
  readonly index: OpeningIndex;
  /** Address → text of the pictures that are kept apart. */
  readonly files: ReadonlyMap<string, string>;
  /** Ids of the nodes that have a card, by size. */
  readonly drawn: Readonly<Record<string, readonly string[]>>;
  /** Where the cards lead that are no nodes. */
  readonly leads: readonly Lead[];
}

/** Draws a view for all sizes and languages, each with its picture as data. Pure, but for the digests. */
export async function drawPictures(source: OpeningSource): Promise<DrawnPictures> {
  const { graph, text, view: asked, langs, sizes, measureText, palette, hrefOf } = source;
  const { links = '' } = source;
  const { view } = parseView(asked, graph);
  const files = new Map<string, string>();
  const pictures: Record<string, Record<string, PictureAddress>> = {};
  const drawn: Record<string, readonly string[]> = {};
  const drawings: XmlElement[] = [];
  const leads = new Map<string, Lead>();
  for (const { name, width, height } of sizes) {
    const inLanguages: [string, XmlElement][] = [];
    for (const lang of langs) {
      const picture = pictureOf(graph, view, { width, height, lang }, measureText);
      const title = exportTitleOf(graph, view, { kind: 'shown' }, picture.lang);
      const drawing = { graph, view, picture, palette, measureText, title, links };
      const element = drawnPicture(drawing);
      inLanguages.push([lang, element]);
      for (const lead of leadsOf(drawing)) leads.set(lead.address, lead);
      const whole = { ...picture.whole, textLengths: textLengthsOf(element) };
      const stored = formatPicture({ ...picture, whole });
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
  return { drawings, index, files, drawn, leads: [...leads.values()] };
}

function sized(name: string, versions: InLanguages): readonly XmlElement[] {
  return mergeLanguages(versions).map((element) => ({
    ...element,
    attributes: { 'data-size': name, ...element.attributes },
  }));
}

/** What drawings say of themselves, as it stands in a page. */
export function indexScriptOf(index: OpeningIndex): string {
  // Nothing in a string may end the script.
  const data = JSON.stringify(index).replaceAll('<', '\\u003c');
  return `<script type="application/json">${data}</script>`;
}
