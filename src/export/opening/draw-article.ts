import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { openingWordsIn } from '../../locales/opening-words-in.js';
import type { MeasureText } from '../../scene/drawing-area.js';
import type { Palette } from '../../scene/style/palette.js';
import type { Panel } from '../../state/panels.js';
import { formatAttributes, escapeHtml } from '../escape-html.js';
import { formatMarkup, xml, type XmlElement } from '../xml.js';
import { drawPictures, indexScriptOf } from './draw-pictures.js';
import { elementRoomOf, type ElementRoom } from './element-room.js';
import { plainColours } from './plain-colours.js';

/** The source of an article's drawing. */
export interface ArticleSource {
  readonly graph: LineageGraph;
  /** The exact text of the file that the element will load. */
  readonly text: string;
  readonly view: string;
  readonly lang: string;
  /** The size of the element, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly panels: ReadonlySet<Panel>;
  /** Colours as CSS values, for light and dark. */
  readonly palette: Palette;
  readonly measureText: MeasureText;
  /** URL of a page with the whole graph, for the links of cards; null for none. */
  readonly links: string | null;
}

/** A narrower element shows the drawing for phones. */
const NARROW_PX = 560;
const PHONE_PX = 360;

/**
 * The content of a `<lineage-graph>` in an article: an SVG for its width, one for phones, and a style sheet that
 * selects one. Where styles and scripts are stripped, as in feeds and mail, one picture in light colours and a line
 * with a link remain. Pure, apart from the digests.
 */
export async function drawArticle(source: ArticleSource): Promise<string> {
  const { graph, text, view, lang, width, height, panels, palette, measureText, links } = source;
  const widths = width < NARROW_PX ? [width] : [width, PHONE_PX];
  const rooms = widths.map((pageWidth) =>
    elementRoomOf(panels, { width: pageWidth, height, models: graph.nodeCount }),
  );
  const { drawings, index } = await drawPictures({
    graph,
    text,
    view,
    langs: [lang],
    sizes: rooms.map((room, i) => ({ name: i === 0 ? 'wide' : 'narrow', ...room })),
    palette,
    measureText,
    links,
    hrefOf: null,
  });
  const plain = drawings.map((drawing, i) => plainColours(drawn(drawing, palette, i > 0)));
  const rules = new Set(plain.flatMap((drawing) => drawing.rules));
  const inside = plain.map(({ element }) => formatMarkup(element));
  return `<div slot="opening" class="lineage-drawing" style="${rooms.map(placeOf).join('; ')}">
<style>
${styles(rooms.length > 1, [...rules])}
</style>
${inside.join('\n')}
${line(source)}
${indexScriptOf(index)}
</div>`;
}

/** With its own background, as that of the page may be dark. */
function drawn(
  { name, attributes, children }: XmlElement,
  { tokens }: Palette,
  isHidden: boolean,
): XmlElement {
  const ground = xml('rect', { width: '100%', height: '100%', fill: tokens.surface });
  return {
    name,
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      ...attributes,
      ...(isHidden && { display: 'none' }),
    },
    children: [ground, ...children],
  };
}

/** A line that says what is missing, and where to find it. */
function line({ lang, links, view }: ArticleSource): string {
  const { alone, open } = openingWordsIn(lang);
  const href = `${links ?? ''}${view === '' ? '' : `#${view}`}`;
  const link = links === null ? '' : ` <a${formatAttributes({ href })}>${escapeHtml(open)}</a>`;
  return `<p>${escapeHtml(alone)}${link}</p>`;
}

/** Drawings on a page share style rules, so each has its position inline. */
function placeOf({ top, start, height }: ElementRoom, i: number): string {
  const name = i === 0 ? 'wide' : 'narrow';
  return `--${name}: ${top}px 0 auto ${start}px; --${name}-height: ${height}px`;
}

function styles(hasNarrow: boolean, rules: readonly string[]): string {
  return `lineage-graph { position: relative; container-type: inline-size; color-scheme: light dark; }
lineage-graph[theme='light'] { color-scheme: light; }
lineage-graph[theme='dark'] { color-scheme: dark; }
lineage-graph:not(:defined) { background: var(--lineage-surface, light-dark(#fbfaf7, #17191d)); }
.lineage-drawing { position: absolute; inset: var(--wide); block-size: var(--wide-height); }
.lineage-drawing > svg { position: absolute; inset: 0; margin: auto; max-inline-size: calc(100% - 40px); max-block-size: calc(100% - 40px); }
.lineage-drawing a { cursor: pointer; }
.lineage-drawing > p { display: none; position: absolute; inset: auto 8px 0; margin: 0; padding: 0 8px; background: var(--lineage-surface, light-dark(#fbfaf7, #17191d)); color: light-dark(#5a6470, #a5adb8); font: 13px/20px system-ui, sans-serif; }
.lineage-drawing > p a { color: light-dark(#174ea6, #8ab4f8); }
lineage-graph:not(:defined) .lineage-drawing > p { display: block; visibility: hidden; animation: lineage-late 0s 10s forwards; }
@keyframes lineage-late { to { visibility: visible; } }
@media (scripting: none) { lineage-graph .lineage-drawing > p { visibility: visible !important; animation: none !important; } }
${hasNarrow ? NARROW_STYLES : ''}@supports (color: light-dark(#000, #fff)) {
${rules.join('\n')}
}`;
}

const NARROW_STYLES = `@container (width < ${NARROW_PX}px) {
.lineage-drawing { inset: var(--narrow); block-size: var(--narrow-height); }
.lineage-drawing > svg[data-size='wide'] { display: none; }
.lineage-drawing > svg[data-size='narrow'] { display: block; }
}
`;
