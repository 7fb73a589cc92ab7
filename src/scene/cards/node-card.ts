import {
  CARD_PADDING_PX,
  CELL_FONT_PX,
  CELL_PADDING_PX,
  DENSE_NAME_PX,
  ICON_GAP_PX,
  ICON_PX,
  MIN_SUBTITLE_PX,
  MIN_TEXT_PX,
  NAME_FONT_PX,
  NAME_WIDTHS_PX,
  PAPER_NAME_WIDTHS_PX,
  SLIM_HEIGHT_PX,
  SUBTITLE_FONT_PX,
  TWO_LINES_HEIGHT_PX,
} from './card-sizes.js';
import { monthOfDate } from '../../domain/format/dates.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { GridShape } from './grid-shape.js';
import { cardSizeOf } from './card-size.js';
import { cutInTheMiddle, inTwoLines } from './fitted.js';
import { domainIconOf } from '../style/domain-icons.js';
import { importanceOf } from '../select/importance.js';
import type { DrawingArea } from '../drawing-area.js';
import type { NodeCard } from '../scene.js';

/** Maximum number of icons on a card. */
const ICONS_SHOWN = 2;
/** Labels are cut to this length before they are measured, as files are untrusted. */
const LABEL_CHARACTERS = 200;
/** Control characters and direction marks, which a canvas would obey. */
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** The content of a card and its resulting size. */
export type CardFace = Pick<
  NodeCard,
  'name' | 'namePx' | 'subtitle' | 'domains' | 'multimodal' | 'generation' | 'width' | 'height'
>;

/**
 * The face of a node's own card: its name, then date and organizations as far as they fit, with icons at the end of the
 * last line. A dense card has only the name.
 */
export function cardFaceOf(graph: LineageGraph, node: number, area: DrawingArea): CardFace {
  const { density = 'airy', paper } = area;
  const marks = marksOf(graph, node);
  const { namePx, heightPx } = cardSizeOf(graph, node, area);
  const measure = (text: string) => area.measureText(text, namePx, true);
  const label = labelOf(graph.nameOf(node));
  const isShort = measure(label) <= DENSE_NAME_PX;
  const name =
    density === 'dense' && (isShort || !paper)
      ? [cutInTheMiddle(label, DENSE_NAME_PX, measure)]
      : nameLinesOf(label, namePx, measure, paper ? PAPER_NAME_WIDTHS_PX : []);
  const widths = name.map(measure);
  const iconsWidth = iconsWidthOf(marks);
  const subtitle =
    density === 'dense' || name.length > 1
      ? ''
      : subtitleOf(graph, node, Math.max(...widths, MIN_SUBTITLE_PX) - iconsWidth, area);
  const last =
    subtitle === '' ? (widths.at(-1) ?? 0) : area.measureText(subtitle, SUBTITLE_FONT_PX, false);
  return {
    ...marks,
    name,
    namePx,
    subtitle,
    width: Math.ceil(Math.max(...widths, last + iconsWidth, MIN_TEXT_PX)) + 2 * CARD_PADDING_PX,
    height: name.length > 1 ? Math.max(heightPx, TWO_LINES_HEIGHT_PX) : heightPx,
  };
}

/**
 * The face of a node in a timeline, whose axis shows the date: its name on one line, limited to the available width.
 */
export function slimFaceOf(
  graph: LineageGraph,
  node: number,
  widest: number,
  area: DrawingArea,
): CardFace {
  const marks = marksOf(graph, node);
  const measure = (text: string) => area.measureText(text, NAME_FONT_PX, true);
  const label = labelOf(graph.nameOf(node));
  const max = Math.min(widest - 2 * CARD_PADDING_PX, DENSE_NAME_PX + iconsWidthOf(marks));
  // Prefers the whole name over icons, and its first words over a cut name.
  const forms = [label, withoutBrackets(label)];
  const withIcons = forms.find((form) => measure(form) + iconsWidthOf(marks) <= max);
  const face = withIcons === undefined ? { ...marks, domains: [], multimodal: false } : marks;
  const line = withIcons ?? forms.find((form) => measure(form) <= max);
  // In a vertical timeline, a card has height for a second line.
  const inLines = () =>
    forms.map((form) => splitOf(form, max, measure)).find((split) => split) ??
    inTwoLines(label, max, measure);
  const cut = () => (area.direction === 'down' ? inLines() : [cutInTheMiddle(label, max, measure)]);
  const name = line === undefined ? cut() : [line];
  return {
    ...face,
    name,
    namePx: NAME_FONT_PX,
    subtitle: '',
    width: Math.ceil(Math.max(...name.map(measure)) + iconsWidthOf(face)) + 2 * CARD_PADDING_PX,
    height: name.length > 1 ? TWO_LINES_HEIGHT_PX : SLIM_HEIGHT_PX,
  };
}

/** The face of a node as a cell of a grid: one line, as wide as the grid's cells. */
export function cellFaceOf(
  graph: LineageGraph,
  node: number,
  collapsed: number,
  { cellWidth, cellHeight }: Pick<GridShape, 'cellWidth' | 'cellHeight'>,
  area: DrawingArea,
): CardFace {
  const marks = marksOf(graph, node);
  const space = cellWidth - 2 * CELL_PADDING_PX - iconsWidthOf(marks) - collapsedWidthOf(collapsed);
  const name = cutInTheMiddle(labelOf(graph.nameOf(node)), space, (text) =>
    area.measureText(text, CELL_FONT_PX, false),
  );
  return {
    ...marks,
    name: [name],
    namePx: CELL_FONT_PX,
    subtitle: '',
    width: cellWidth,
    height: cellHeight,
  };
}

/** The width at the end of a cell for the number of members collapsed behind it. */
export function collapsedWidthOf(collapsed: number): number {
  return collapsed === 0 ? 0 : 10 + 7 * String(collapsed).length;
}

/** The total width of the icons after the name, including gaps. */
function iconsWidthOf({ domains, multimodal }: Pick<CardFace, 'domains' | 'multimodal'>): number {
  return (domains.length + (multimodal ? 1 : 0)) * (ICON_PX + ICON_GAP_PX) + (multimodal ? 2 : 0);
}

function marksOf(
  graph: LineageGraph,
  node: number,
): Pick<CardFace, 'domains' | 'multimodal' | 'generation'> {
  const { domains = [], modalities = [] } = graph.nodeAt(node);
  return {
    domains: withIconsOfTheirOwn(domains).slice(0, ICONS_SHOWN),
    multimodal: modalities.some((modality) => modality !== 'text'),
    generation: importanceOf(graph).generations.has(node),
  };
}

/** The domains with an icon, without those that repeat one. */
function withIconsOfTheirOwn(domains: readonly string[]): readonly string[] {
  const icons = domains.map(domainIconOf);
  return domains.filter((_, i) => icons[i] && icons.indexOf(icons[i]) === i);
}

/** Sanitizes a string of a file for painting: one line, limited length, no invisible characters. */
export function labelOf(text: string): string {
  return text.slice(0, LABEL_CHARACTERS).replace(UNSEEN, ' ').trim() || '·';
}

/**
 * Breaks a name into one line or, if it is long, two, as narrow as its breaks allow; a name without breaks is shortened
 * in the middle. @param wider widths tried after all others
 */
function nameLinesOf(
  name: string,
  namePx: number,
  measure: (text: string) => number,
  wider: readonly number[],
): readonly string[] {
  const widths = [...NAME_WIDTHS_PX, ...wider].map((width) => (width * namePx) / NAME_FONT_PX);
  if (measure(name) <= (widths[0] ?? 0)) return [name];
  for (const width of widths.slice(1)) {
    const split = splitOf(name, width, measure);
    if (split) return split;
  }
  return inTwoLines(name, widths.at(-1) ?? 0, measure);
}

/**
 * Breaks a name into two lines that both fit, with the first as long as possible; undefined if there is no such break.
 */
function splitOf(
  name: string,
  width: number,
  measure: (text: string) => number,
): readonly string[] | undefined {
  const breaks = [...name.matchAll(/[\s\-–/(（]/g)].map(({ index, 0: mark }) =>
    mark === '(' || mark === '（' ? index : index + 1,
  );
  const splits = breaks.map((at) => [name.slice(0, at).trim(), name.slice(at).trim()]);
  return splits.findLast(
    (lines) => lines[0] !== '' && lines.every((line) => measure(line) <= width),
  );
}

/** Date and organizations: the longest form that fits without being cut. */
function subtitleOf(graph: LineageGraph, node: number, width: number, area: DrawingArea): string {
  const { released = '', organization = [] } = graph.nodeAt(node);
  const month = monthOfDate(released);
  const organizations = organization.map(labelOf);
  const forms = [
    organizations,
    organizations.slice(0, 1),
    organizations.slice(0, 1).map(withoutBrackets),
    [],
  ].map((list) => [month, list.join(', ')].filter((part) => part !== '').join(' · '));
  const fits = (form: string) => area.measureText(form, SUBTITLE_FONT_PX, false) <= width;
  return forms.find(fits) ?? '';
}

function withoutBrackets(text: string): string {
  return text.replace(/\s*[(（].*$/u, '');
}
