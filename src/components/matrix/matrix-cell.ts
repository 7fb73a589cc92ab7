import { html, type TemplateResult } from 'lit';
import { valueLabelOf, type FacetId } from '../../domain/query/facets.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { Shade } from '../../scene/style/shades.js';
import { toggleCrossing, toggleValue } from '../../state/transitions.js';
import type { ViewState } from '../../state/view-state.js';
import { valueMark } from '../filters/facet-value.js';
import type { Transition } from '../view-intent.js';
import type { GridPlace } from './grid-steps.js';
import type { MatrixCell, MatrixTable } from './matrix-table.js';
import type { Words } from '../../locales/en.js';

/** The shared context of all cells. */
export interface MatrixDrawing {
  readonly graph: LineageGraph;
  readonly view: ViewState;
  readonly table: MatrixTable;
  readonly rowFacet: FacetId;
  readonly columnFacet: FacetId;
  readonly words: Words['matrix'];
  readonly lang: string;
  readonly numbers: Intl.NumberFormat;
  readonly shadeOf: (count: number) => Shade;
  /** The cell that is the tab stop of the table. */
  readonly at: GridPlace;
  readonly arrive: (place: GridPlace) => void;
  readonly request: (transition: Transition) => void;
}

/** The header of a row or column: mark and name; clicking it toggles its value. */
export function lineHead(drawing: MatrixDrawing, facet: FacetId, place: GridPlace): TemplateResult {
  const { graph, view, table, words, lang, numbers, arrive, request } = drawing;
  const line = place.row === -1 ? table.columns[place.column] : table.rows[place.row];
  const { value = '', total = 0 } = line ?? {};
  const name = valueLabelOf(graph, facet, value, lang);
  return html`<th scope=${place.row === -1 ? 'col' : 'row'}>
    <button
      type="button"
      class="line"
      tabindex=${tabIndexOf(drawing, place)}
      data-at=${addressOf(place)}
      aria-label=${words.line(name, total, numbers.format(total))}
      aria-pressed=${view.filter.words[facet]?.includes(value) ? 'true' : 'false'}
      @focus=${() => arrive(place)}
      @click=${() => request((now) => toggleValue(now, facet, value))}
    >
      ${valueMark(facet, value, graph.vocabulary)}<bdi>${name}</bdi>
    </button>
  </th>`;
}

/** A cell: its count on a shade, or a dot if no such model has been made. */
export function matrixCell(
  drawing: MatrixDrawing,
  { count, made }: MatrixCell,
  place: GridPlace,
): TemplateResult {
  const { graph, view, table, rowFacet, columnFacet, words, lang, numbers, shadeOf } = drawing;
  const row = table.rows[place.row]?.value ?? '';
  const column = table.columns[place.column]?.value ?? '';
  const { [rowFacet]: rows = [], [columnFacet]: columns = [] } = view.filter.words;
  const chosen = rows.includes(row) && columns.includes(column);
  const inert = count === 0 && !chosen;
  const formatted = numbers.format(count);
  const names = [
    valueLabelOf(graph, rowFacet, row, lang),
    valueLabelOf(graph, columnFacet, column, lang),
  ] as const;
  const label = !made
    ? words.never(...names)
    : count === 0
      ? words.notLeft(...names)
      : words.cell(...names, count, formatted);
  const cross = (now: ViewState) =>
    toggleCrossing(now, [
      { facet: rowFacet, value: row },
      { facet: columnFacet, value: column },
    ]);
  return html`<td>
    <button
      type="button"
      class="cell ${count > 0 ? shadeOf(count) : made ? 'none' : 'never'}"
      tabindex=${tabIndexOf(drawing, place)}
      data-at=${addressOf(place)}
      aria-label=${label}
      title=${label}
      aria-pressed=${chosen ? 'true' : 'false'}
      aria-disabled=${inert ? 'true' : 'false'}
      @focus=${() => drawing.arrive(place)}
      @click=${() => {
        if (!inert) drawing.request(cross);
      }}
    >
      ${made ? formatted : '·'}
    </button>
  </td>`;
}

/** The attribute value that identifies a cell. */
export function addressOf({ row, column }: GridPlace): string {
  return `${row},${column}`;
}

function tabIndexOf({ at }: MatrixDrawing, { row, column }: GridPlace): number {
  return at.row === row && at.column === column ? 0 : -1;
}
