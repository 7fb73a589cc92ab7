import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { pictureOf } from '../../picture.js';
import type { MeasureText } from '../../scene/drawing-area.js';
import type { Palette } from '../../scene/style/palette.js';
import { parseView } from '../../state/view-string.js';
import { exportTitleOf } from '../export-title.js';
import type { XmlElement } from '../xml.js';
import { digestOf } from './digest.js';
import { drawnPicture, bundleLinksOf, textLengthsOf, type BundleLink } from './drawn-picture.js';
import { mergeLanguages, type InLanguages } from './merge-languages.js';
import { PROGRAM_VERSION } from './program-version.js';
import { formatPicture } from './stored-picture.js';

/** A size that the opening is drawn in. */
export interface OpeningSize {
  /** Its name in style sheets. */
  readonly name: string;
  /** The area for the picture in CSS pixels, including margins. */
  readonly width: number;
  readonly height: number;
}

/** The source of prerendered drawings. */
export interface OpeningSource {
  readonly graph: LineageGraph;
  /** The exact text of the graph file: the page must later load the same. */
  readonly text: string;
  readonly view: string;
  readonly langs: readonly string[];
  readonly sizes: readonly OpeningSize[];
  readonly palette: Palette;
  readonly measureText: MeasureText;
  /** Returns the URL of a stored picture, relative to the page; null to embed it in the page. */
  readonly hrefOf: ((size: string, lang: string) => string) | null;
  /** URL of the page that cards link to; null for no links; absent: their own page. */
  readonly links?: string | null;
}

/** Where the data of a drawing is stored: in the page, or in a separate file. */
type PictureAddress =
  | { readonly digest: string; readonly text: string }
  | { readonly digest: string; readonly href: string };

/** Metadata of a drawing: what it was made from, and where its data is, by size and language. */
export interface OpeningIndex {
  readonly version: string;
  /** Digest of the graph's file. */
  readonly graph: string | null;
  readonly view: string;
  readonly pictures: Readonly<Record<string, Readonly<Record<string, PictureAddress>>>>;
}

/** The drawings of a view. */
export interface DrawnPictures {
  /** Each with its size in `data-size`. */
  readonly drawings: readonly XmlElement[];
  readonly index: OpeningIndex;
  /** URL → text of pictures stored in separate files. */
  readonly files: ReadonlyMap<string, string>;
  /** Ids of the drawn nodes, by size. */
  readonly drawn: Readonly<Record<string, readonly string[]>>;
  /** The links of cards that are not nodes. */
  readonly bundleLinks: readonly BundleLink[];
}

/** Draws a view for all sizes and languages, each with its data. Pure, apart from the digests. */
export async function drawPictures(source: OpeningSource): Promise<DrawnPictures> {
  const { graph, text, view: viewString, langs, sizes, measureText, palette, hrefOf } = source;
  const { links = '' } = source;
  const { view } = parseView(viewString, graph);
  const files = new Map<string, string>();
  const pictures: Record<string, Record<string, PictureAddress>> = {};
  const drawn: Record<string, readonly string[]> = {};
  const drawings: XmlElement[] = [];
  const bundleLinks = new Map<string, BundleLink>();
  for (const { name, width, height } of sizes) {
    const inLanguages: [string, XmlElement][] = [];
    for (const lang of langs) {
      const picture = pictureOf(graph, view, { width, height, lang }, measureText);
      const title = exportTitleOf(graph, view, { kind: 'shown' }, picture.lang);
      const drawing = { graph, view, picture, palette, measureText, title, links };
      const element = drawnPicture(drawing);
      inLanguages.push([lang, element]);
      for (const link of bundleLinksOf(drawing)) bundleLinks.set(link.address, link);
      const full = { ...picture.full, textLengths: textLengthsOf(element) };
      const stored = formatPicture({ ...picture, full });
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
    view: viewString,
    pictures,
  };
  return { drawings, index, files, drawn, bundleLinks: [...bundleLinks.values()] };
}

function sized(name: string, versions: InLanguages): readonly XmlElement[] {
  return mergeLanguages(versions).map((element) => ({
    ...element,
    attributes: { 'data-size': name, ...element.attributes },
  }));
}

/** The script element with the metadata of drawings. */
export function indexScriptOf(index: OpeningIndex): string {
  // No string may close the script element.
  const data = JSON.stringify(index).replaceAll('<', '\\u003c');
  return `<script type="application/json">${data}</script>`;
}
