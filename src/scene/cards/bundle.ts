import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { Group } from '../select/groups.js';
import { formatCount } from '../../domain/format/format-count.js';
import { mainMethodsOf } from '../select/main-methods.js';
import { labelOf } from './node-card.js';
import { CELL_FONT_PX, NAME_FONT_PX, SUBTITLE_FONT_PX, type DrawingArea } from '../drawing-area.js';
import { wordsIn } from '../../locales/words-in.js';

const BUNDLE_HEIGHT_PX = 30;
/** With a subtitle, as high as a card. */
const TWO_LINES_HEIGHT_PX = 40;
const TAB_HEIGHT_PX = 22;
export const TAB_PADDING_PX = 6;
export const BUNDLE_PADDING_PX = 10;
const BUNDLE_GAP_PX = 8;
const BAR_WIDTH_PX = 56;
const NARROW_BAR_WIDTH_PX = 26;
/** An area narrower than this has narrow bars. */
const NARROW_PX = 480;

/** The size of a closed bundle: its label, written small on a tab, and the bar of methods where it has one. */
export function bundleSizeOf(
  label: string,
  { attached, barred }: Pick<Group, 'attached' | 'barred'>,
  area: DrawingArea,
): { width: number; height: number } {
  const text = Math.ceil(area.measureText(label, attached ? SUBTITLE_FONT_PX : NAME_FONT_PX, true));
  const bar = barred ? BUNDLE_GAP_PX + barWidthOf(area) : 0;
  const padding = attached ? TAB_PADDING_PX : BUNDLE_PADDING_PX;
  return {
    width: text + bar + 2 * padding,
    height: attached
      ? TAB_HEIGHT_PX
      : barred && hasSubtitles(area)
        ? TWO_LINES_HEIGHT_PX
        : BUNDLE_HEIGHT_PX,
  };
}

/** The width of the bar of methods. */
export function barWidthOf({ width }: Pick<DrawingArea, 'width'>): number {
  return width < NARROW_PX ? NARROW_BAR_WIDTH_PX : BAR_WIDTH_PX;
}

/** Whether bundles have a second line, as cards do: not where cards are dense, nor where they stand side by side. */
export function hasSubtitles({ direction, density = 'airy' }: DrawingArea): boolean {
  return direction === 'right' && density === 'airy';
}

/** What stands on a bundle's card: how many are in it, and the method they share where it is a part. */
export function bundleLabelOf(
  graph: LineageGraph,
  count: number,
  method: number | null,
  lang: string,
): string {
  const number = `+${formatCount(count, lang)}`;
  return method === null ? number : `${number} ${methodWordsOf(graph, method, lang)}`;
}

/** What stands on a stretch of a line that is skipped: how many models are in it. */
export function skippedLabelOf(count: number, lang: string): string {
  return wordsIn(lang).marks.skipped(formatCount(count, lang));
}

/** A method number in words. */
export function methodWordsOf(graph: LineageGraph, method: number, lang: string): string {
  const name = mainMethodsOf(graph).names[method] ?? '';
  if (name !== '') return labelOf(graph.vocabulary.labelOf('methods', name, lang));
  return wordsIn(lang).marks.methodNotStated;
}

const CELL_WIDTH_PX = 168;
const CELL_HEIGHT_PX = 28;
const CELLS_DOWN = 14;
/** How much of the area's height an opened grid may take. */
const GRID_SHARE = 0.72;
export const GRID_HEADER_PX = 38;
export const GRID_PADDING_PX = 8;
/** Space in the header for the button that closes the frame, and for its search field. */
const GRID_BUTTON_PX = 32;
const GRID_FIELD_PX = 120;
/** From this many members on, the frame has a search field. */
const SEARCHABLE_FROM = 20;

/** How a grid of so many members fits the area. */
export interface GridShape {
  readonly width: number;
  readonly height: number;
  /** Cells a row. */
  readonly rowLength: number;
  /** Cells there is place for. */
  readonly cells: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly searchable: boolean;
}

/** A compact grid: no taller than the area, no wider than half of it, never one long column. */
export function gridShapeOf(members: number, title: string, area: DrawingArea): GridShape {
  const wide = area.direction === 'right' ? 0.5 : 1;
  const most = Math.max(1, Math.floor((area.width * wide) / (CELL_WIDTH_PX + 8)));
  const rowLength = Math.min(most, Math.max(members > 6 ? 2 : 1, Math.ceil(members / CELLS_DOWN)));
  const space = area.height * GRID_SHARE - GRID_HEADER_PX - GRID_PADDING_PX;
  const rowsFit = Math.floor(space / CELL_HEIGHT_PX);
  const rows = Math.min(Math.max(2, rowsFit), Math.ceil(members / rowLength));
  const searchable = members >= SEARCHABLE_FROM;
  const header =
    Math.ceil(area.measureText(title, CELL_FONT_PX, true)) +
    GRID_BUTTON_PX +
    (searchable ? GRID_FIELD_PX : 0);
  const inner = Math.max(rowLength * CELL_WIDTH_PX, header);
  return {
    width: inner + 2 * GRID_PADDING_PX,
    height: GRID_HEADER_PX + rows * CELL_HEIGHT_PX + GRID_PADDING_PX,
    rowLength,
    cells: rows * rowLength,
    cellWidth: inner / rowLength,
    cellHeight: CELL_HEIGHT_PX,
    searchable,
  };
}
