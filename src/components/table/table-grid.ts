import { wordsAbout } from '../../domain/format/words-about.js';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ArrowDown, ArrowUp } from 'lucide';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { ColumnId } from '../../domain/query/table-columns.js';
import type { TableSort } from '../../domain/query/table-order.js';
import { icon } from '../ui/icon.js';
import { HEADER_ROW, type CellPlace } from './cell-place.js';
import { isNumberColumn, type tracksOf } from './column-widths.js';
import type { RowWindow } from './row-window.js';
import { cellContent, cellText } from './table-cell.js';
import type { Words } from '../../locales/en.js';

/** The context of the grid. */
export interface GridContext {
  readonly graph: LineageGraph;
  readonly lang: string;
  readonly words: Words['table'];
  readonly columns: readonly ColumnId[];
  readonly sort: TableSort;
  /** Node numbers, one per row. */
  readonly order: Int32Array;
  /** The cell that is the tab stop. */
  readonly active: CellPlace;
  /** Ids of the selected nodes. */
  readonly selected: ReadonlySet<string>;
  /** The rendered rows. */
  readonly shown: RowWindow;
  readonly onSort: (column: ColumnId) => void;
  readonly onScroll: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onFocus: (event: Event) => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onMenu: (event: MouseEvent) => void;
}

/** The grid: its header and the visible rows. */
export function tableGrid(context: GridContext): TemplateResult {
  const { words, columns, order, active, shown } = context;
  const rows = Array.from({ length: shown.end - shown.first }, (_, i) => shown.first + i);
  const isActiveDrawn =
    active.row === HEADER_ROW || (active.row >= shown.first && active.row < shown.end);
  return html`<div
    class="scroll"
    role="grid"
    aria-label=${words.table}
    aria-rowcount=${order.length + 1}
    aria-colcount=${columns.length}
    aria-multiselectable="true"
    tabindex=${isActiveDrawn ? -1 : 0}
    @scroll=${{ handleEvent: context.onScroll, passive: true }}
    @keydown=${context.onKey}
    @focusin=${context.onFocus}
    @click=${context.onClick}
    @contextmenu=${context.onMenu}
  >
    <div class="head row" role="row" aria-rowindex="1">
      ${columns.map((id, column) => header(context, id, column))}
    </div>
    <div class="body" role="rowgroup">
      <div class="window" role="presentation">
        ${repeat(
          rows,
          (row) => row,
          (row) => bodyRow(context, row),
        )}
      </div>
    </div>
  </div>`;
}

/** Sets the column widths of a grid, its total height, and the position of the rendered rows. */
export function sizeGrid(
  grid: HTMLElement,
  { template, minPx }: ReturnType<typeof tracksOf>,
  { top, height }: RowWindow,
): void {
  grid.style.setProperty('--tracks', template);
  grid.style.setProperty('--least', `${minPx}px`);
  grid.style.setProperty('--rows', `${height}px`);
  grid.style.setProperty('--top', `${top}px`);
}

/** The cell that an event comes from; null outside of rows and header. */
export function placeOf(target: EventTarget | null): CellPlace | null {
  const cell = (target as Element | null)?.closest<HTMLElement>('[data-column]');
  const row = cell?.parentElement?.dataset['row'];
  if (!cell) return null;
  return {
    row: row === undefined ? HEADER_ROW : Number(row),
    column: Number(cell.dataset['column']),
  };
}

function header({ graph, lang, sort, active, onSort }: GridContext, id: ColumnId, column: number) {
  const isSorted = sort.column === id;
  const direction = sort.descending ? 'descending' : 'ascending';
  return html`<div
    role="columnheader"
    class=${isNumberColumn(id) ? 'number' : ''}
    data-column=${column}
    aria-colindex=${column + 1}
    aria-sort=${isSorted ? direction : nothing}
  >
    <button
      type="button"
      tabindex=${active.row === HEADER_ROW && active.column === column ? 0 : -1}
      @click=${() => onSort(id)}
    >
      <span class="title">${wordsAbout(graph, lang).attributes[id]}</span>
      ${isSorted ? icon(sort.descending ? ArrowDown : ArrowUp) : nothing}
    </button>
  </div>`;
}

function bodyRow(context: GridContext, row: number): TemplateResult {
  const { graph, columns, order, selected } = context;
  const node = order[row] ?? 0;
  return html`<div
    role="row"
    class="row"
    data-row=${row}
    aria-rowindex=${row + 2}
    aria-selected=${selected.has(graph.idAt(node)) ? 'true' : 'false'}
  >
    ${columns.map((id, column) => cell(context, id, node, { row, column }))}
  </div>`;
}

function cell(
  { graph, lang, active }: GridContext,
  id: ColumnId,
  node: number,
  { row, column }: CellPlace,
): TemplateResult {
  const isActive = active.row === row && active.column === column;
  return html`<div
    role=${column === 0 ? 'rowheader' : 'gridcell'}
    class=${isNumberColumn(id) ? 'number' : ''}
    data-column=${column}
    aria-colindex=${column + 1}
    tabindex=${isActive ? 0 : -1}
    title=${cellText(graph, id, node, lang) || nothing}
  >
    ${cellContent(graph, id, node, lang)}
  </div>`;
}
