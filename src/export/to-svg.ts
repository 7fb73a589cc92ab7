import { wordsAbout } from '../domain/format/words-about.js';
import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import type { Picture } from '../picture.js';
import type { Palette } from '../scene/style/palette.js';
import type { MeasureText } from '../scene/drawing-area.js';
import type { Colouring } from '../state/view-state.js';
import { plainLineOf } from './plain-line.js';
import { plainPaletteOf } from './plain-palette.js';
import { svgCards } from './svg-card.js';
import { svgGuides } from './svg-guide.js';
import { factsOf, svgHeading } from './svg-heading.js';
import { svgLegend } from './svg-legend.js';
import { svgLines } from './svg-line.js';
import { stacked, type Block, type Page } from './svg-page.js';
import { svgSources } from './svg-sources.js';
import { formatXml, xml, type XmlElement } from './xml.js';

const MARGIN_PX = 28;
const BLOCK_GAP_PX = 24;
/** Minimum width, to leave room for a legend. */
const MIN_WIDTH_PX = 560;

/** What is on screen, with everything needed to draw it elsewhere. */
export interface SvgPicture {
  readonly graph: LineageGraph;
  readonly picture: Picture;
  readonly palette: Palette;
  /** The text measurement used for the scene. */
  readonly measureText: MeasureText;
  readonly title: string;
  /** The line below the title; absent: what is shown, and the date of the data. */
  readonly subtitle?: string;
  /** The meaning of card colours; absent: none. */
  readonly colouring?: Colouring;
  /** Additional drawings in the picture's own pixels: below its lines, and above its cards. */
  readonly marks?: {
    readonly below: readonly XmlElement[];
    readonly above: readonly XmlElement[];
  };
}

/** The picture as an SVG document, see {@link svgTreeOf}. */
export function toSvg(picture: SvgPicture): string {
  return formatXml(svgTreeOf(picture));
}

/** The parts of a page, from top to bottom. */
const PARTS = ['heading', 'scene', 'legend', 'sources'] as const;
/** A part of a page. */
export type Part = (typeof PARTS)[number];

/**
 * The picture as a complete page: title, picture, legend and sources, or only the requested ones. It looks as on
 * screen, with real text, and needs no style sheet, font file or script.
 */
export function svgTreeOf(svgPicture: SvgPicture, parts: readonly Part[] = PARTS): XmlElement {
  const page = pageFor(svgPicture, Math.max(svgPicture.picture.width, MIN_WIDTH_PX));
  const content = stacked(
    parts.map((part) => svgPartOf(svgPicture, part, page)),
    BLOCK_GAP_PX,
  );
  const width = Math.ceil(page.width) + 2 * MARGIN_PX;
  const height = content.height + 2 * MARGIN_PX;
  return svgDocumentOf(svgPicture, { width, height, margin: MARGIN_PX }, content.elements);
}

/** The context for a page of this width. */
export function pageFor({ palette, measureText, picture }: SvgPicture, width: number): Page {
  return { width, palette: plainPaletteOf(palette), measureText, lang: picture.lang };
}

/** Draws one part of a page. */
export function svgPartOf(svgPicture: SvgPicture, part: Part, page: Page): Block {
  const { graph, picture, colouring = 'method' } = svgPicture;
  const { palette } = page;
  switch (part) {
    case 'heading':
      return svgHeading(graph, picture.scene, svgPicture, page);
    case 'scene': {
      const { emphasis, tints } = picture;
      const guides = picture.guides.filter(
        (guide) => !emphasis || !('of' in guide) || emphasis.lineage.has(guide.of),
      );
      return {
        height: picture.height,
        elements: [
          ...svgGuides(guides, false, palette),
          ...(svgPicture.marks?.below ?? []),
          ...svgLines(picture, palette),
          ...svgCards(graph, picture, palette, emphasis, tints),
          ...svgGuides(guides, true, palette),
          ...(svgPicture.marks?.above ?? []),
        ],
      };
    }
    case 'legend':
      return svgLegend(graph, picture.scene, page, colouring);
    case 'sources':
      return svgSources(graph, picture.scene, page);
  }
}

/** A document of this size with content inside its margins. */
export function svgDocumentOf(
  { graph, picture, palette, title, subtitle }: SvgPicture,
  { width, height, margin }: { width: number; height: number; margin: number },
  elements: readonly XmlElement[],
): XmlElement {
  const { lang } = picture;
  const { tokens, font } = plainPaletteOf(palette);
  const about = [wordsAbout(graph, lang).exported.about, ...factsOf(graph, picture.scene, lang)];
  return xml(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      lang,
      'xml:lang': lang,
      'font-family': font,
    },
    xml('title', {}, plainLineOf(subtitle === undefined ? title : `${title} · ${subtitle}`)),
    xml('desc', {}, about.join(' ')),
    xml('rect', { width, height, fill: tokens.surface }),
    xml('g', { transform: `translate(${margin} ${margin})` }, ...elements),
  );
}
