import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import { safeUrl } from '../domain/format/safe-url.js';
import { formatCount } from '../domain/format/format-count.js';
import { fitted } from '../scene/cards/fitted.js';
import type { Scene } from '../scene/scene.js';
import { plainLineOf } from './plain-line.js';
import { drawnNodesOf } from './subgraph.js';
import { svgText } from './svg-mark.js';
import type { Block, Page } from './svg-page.js';
import { xml, type XmlElement } from './xml.js';
import { wordsIn } from '../locales/words-in.js';

const HEADING_FONT_PX = 12;
const HEADING_PX = 22;
const FONT_PX = 9.5;
const LINE_HEIGHT_PX = 14;
const COLUMN_PX = 420;
const COLUMN_GAP_PX = 24;
/** Maximum number of sources listed; a graph file may have thousands. */
const MAX_SOURCES = 60;

/** A source for a model in the picture. */
export interface Citation {
  readonly name: string;
  readonly url: string;
}

/** The sources for the drawn models, in columns; the rest are only counted. */
export function svgSources(graph: LineageGraph, scene: Scene, page: Page): Block {
  const citations = citationsOf(graph, drawnNodesOf(scene));
  if (citations.length === 0) return { height: 0, elements: [] };
  const left = citations.length - MAX_SOURCES;
  return svgCitations(
    citations.slice(0, MAX_SOURCES),
    left > 0 ? wordsIn(page.lang).exported.more(formatCount(left, page.lang)) : null,
    page,
  );
}

/** The number of sources that fit a page of this width and height. */
export function roomForCitations({ width }: Pick<Page, 'width'>, height: number): number {
  return columnsOf(width) * Math.max(1, Math.floor((height - HEADING_PX) / LINE_HEIGHT_PX));
}

function columnsOf(width: number): number {
  return Math.max(1, Math.floor((width + COLUMN_GAP_PX) / COLUMN_PX));
}

/** Sources in columns below a heading. @param more text after the last one; null for none */
export function svgCitations(
  citations: readonly Citation[],
  more: string | null,
  page: Page,
): Block {
  const { tokens } = page.palette;
  const columns = columnsOf(page.width);
  const columnWidth = (page.width + COLUMN_GAP_PX) / columns - COLUMN_GAP_PX;
  const rows = Math.ceil((citations.length + (more === null ? 0 : 1)) / columns);
  const placeOf = (i: number) => ({
    x: Math.floor(i / rows) * (columnWidth + COLUMN_GAP_PX),
    middle: HEADING_PX + ((i % rows) + 0.5) * LINE_HEIGHT_PX,
  });
  const heading = svgText(wordsIn(page.lang).exported.sources, {
    x: 0,
    middle: HEADING_FONT_PX / 2,
    size: HEADING_FONT_PX,
    bold: true,
    colour: tokens.ink,
  });
  const cited = citations.map((citation, i) =>
    svgCitation(citation, placeOf(i), columnWidth, page),
  );
  const last = { size: FONT_PX, bold: false, colour: tokens['ink-quiet'] };
  return {
    height: HEADING_PX + rows * LINE_HEIGHT_PX,
    elements: [
      heading,
      ...cited,
      ...(more === null ? [] : [svgText(more, { ...placeOf(citations.length), ...last })]),
    ],
  };
}

/**
 * The distinct sources of models: the first of every model, then the second of every model, and so on, so that every
 * model is represented if space is limited.
 */
export function citationsOf(graph: LineageGraph, nodes: readonly number[]): readonly Citation[] {
  const lists = nodes.map((node) => {
    const name = plainLineOf(graph.nameOf(node));
    const { sources = [] } = graph.nodeAt(node);
    return sources.map(({ url }) => ({ name, url }));
  });
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const documents = new Map<string, Citation>();
  for (let i = 0; i < longest; i++) {
    for (const list of lists) {
      const citation = list[i];
      const document = citation?.url.replace(/#.*$/, '');
      if (citation && document !== undefined && !documents.has(document)) {
        documents.set(document, citation);
      }
    }
  }
  return [...documents.values()];
}

function svgCitation(
  { name, url }: Citation,
  place: { x: number; middle: number },
  width: number,
  { palette: { tokens }, measureText }: Page,
): XmlElement {
  const measure = (text: string) => measureText(text, FONT_PX, false);
  const title = `${fitted(name, width / 3, measure)}: `;
  const address = fittedAddressOf(url, width - measure(title), measure);
  const line = svgText(title, { ...place, size: FONT_PX, bold: false, colour: tokens.ink });
  const text: XmlElement = {
    ...line,
    children: [title, xml('tspan', { fill: tokens['ink-quiet'] }, address)],
  };
  const href = safeUrl(url);
  return href === null ? text : xml('a', { href }, text);
}

/**
 * A URL shortened to fit: without the scheme, with abbreviated commits, then without the fragment, and truncated only
 * if that is not enough.
 */
function fittedAddressOf(url: string, width: number, measure: (text: string) => number): string {
  const short = plainLineOf(url)
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\b([\da-f]{10})[\da-f]{30}\b/, '$1');
  return measure(short) <= width ? short : fitted(short.replace(/#.*$/, ''), width, measure);
}
