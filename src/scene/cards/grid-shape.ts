import {
  CELL_FONT_PX,
  CELL_HEIGHT_PX,
  CELL_WIDTH_PX,
  GRID_BUTTON_PX,
  GRID_FIELD_PX,
  GRID_FOOTER_PX,
  GRID_HEADER_PX,
  GRID_PADDING_PX,
  GRID_PAGER_PX,
} from './card-sizes.js';
import { formatCount } from '../../domain/format/format-count.js';
import { wordsIn } from '../../locales/words-in.js';
import type { DrawingArea } from '../drawing-area.js';

const CELLS_DOWN = 14;
/** The fraction of the area's height that an open grid may take. */
const GRID_SHARE = 0.72;
/** Frames with at least this many members have a search field. */
const SEARCHABLE_FROM = 20;

/** The dimensions of a grid that fits the area. */
export interface GridShape {
  readonly width: number;
  readonly height: number;
  /** Cells per row. */
  readonly rowLength: number;
  /** The number of cells that fit. */
  readonly cells: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly searchable: boolean;
  /** Has more members than cells, so the footer has page buttons. */
  readonly paged: boolean;
}

/** Computes a compact grid: no taller than the area, no wider than half of it, and never a single long column. */
export function gridShapeOf(members: number, title: string, area: DrawingArea): GridShape {
  const wide = area.direction === 'right' ? 0.5 : 1;
  const max = Math.max(1, Math.floor((area.width * wide) / (CELL_WIDTH_PX + 8)));
  const rowLength = Math.min(max, Math.max(members > 6 ? 2 : 1, Math.ceil(members / CELLS_DOWN)));
  const space = area.height * GRID_SHARE - GRID_HEADER_PX - GRID_PADDING_PX;
  const rowsIn = (px: number) => Math.max(2, Math.floor(px / CELL_HEIGHT_PX));
  const needed = Math.ceil(members / rowLength);
  const paged = needed > rowsIn(space);
  const rows = paged ? rowsIn(space - GRID_FOOTER_PX) : needed;
  const searchable = members >= SEARCHABLE_FROM;
  const header =
    Math.ceil(area.measureText(title, CELL_FONT_PX, true)) +
    GRID_BUTTON_PX +
    (searchable ? GRID_FIELD_PX : 0);
  const number = formatCount(members, area.lang);
  const rangeLabel = wordsIn(area.lang).marks.someOfThem(number, number, number);
  const footer = paged
    ? Math.ceil(area.measureText(rangeLabel, CELL_FONT_PX, false)) + GRID_PAGER_PX
    : 0;
  const inner = Math.max(rowLength * CELL_WIDTH_PX, header, footer);
  return {
    width: inner + 2 * GRID_PADDING_PX,
    height: GRID_HEADER_PX + rows * CELL_HEIGHT_PX + (paged ? GRID_FOOTER_PX : GRID_PADDING_PX),
    rowLength,
    cells: rows * rowLength,
    cellWidth: inner / rowLength,
    cellHeight: CELL_HEIGHT_PX,
    searchable,
    paged,
  };
}
