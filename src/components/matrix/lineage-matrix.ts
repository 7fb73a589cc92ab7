import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ArrowDownWideNarrow, Network } from 'lucide';
import { facetLabelOf, type FacetId } from '../../domain/query/facets.js';
import { matchesOf } from '../../domain/query/filter.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { SHADES, shadesUpTo } from '../../scene/style/shades.js';
import { setStage } from '../../state/transitions.js';
import type { ViewState } from '../../state/view-state.js';
import { icon } from '../ui/icon.js';
import { lineSampleStyles } from '../legend/line-sample.styles.js';
import { segments } from '../ui/segments.js';
import { segmentsStyles } from '../ui/segments.styles.js';
import { baseStyles } from '../ui/theme.styles.js';
import { toolButtonStyles } from '../toolbar/tool-button.styles.js';
import { ViewIntentEvent, type Transition } from '../view-intent.js';
import { nextPlaceOf, type GridPlace } from './grid-steps.js';
import { matrixStyles } from './lineage-matrix.styles.js';
import { matrixPrintStyles } from './matrix-print.styles.js';
import { addressOf, lineHead, matrixCell, type MatrixDrawing } from './matrix-cell.js';
import { matrixTableOf, MAX_LINES, type MatrixTable } from './matrix-table.js';
import { wordsAbout } from '../../domain/format/words-about.js';
import type { Words } from '../../locales/en.js';

const ROWS: FacetId = 'domain';
/** The possible facets of columns. */
const AXES = ['method', 'base'] as const satisfies readonly FacetId[];
type Axis = (typeof AXES)[number];

const FIRST: GridPlace = { row: 0, column: 0 };

/**
 * Domains by methods or base models: which combinations have been made, and which have not. Clicking a cell filters by
 * it; arrow keys move between cells.
 * @tag lineage-matrix
 * @summary The coverage matrix.
 * @fires view-intent - The reader toggled a cell, row or column, or wants to see the models in the picture.
 */
export class LineageMatrix extends LitElement {
  static override readonly styles = [
    baseStyles,
    toolButtonStyles,
    segmentsStyles,
    lineSampleStyles,
    matrixStyles,
    matrixPrintStyles,
  ];

  @property({ attribute: false }) accessor graph: LineageGraph | null = null;
  @property({ attribute: false }) accessor view: ViewState | null = null;
  @property({ reflect: true }) override accessor lang = 'en';

  @state() accessor axis: Axis = 'method';
  @state() accessor bySize = false;
  /** The cell at the keyboard cursor, which is the only tab stop of the table. */
  @state() accessor at: GridPlace = FIRST;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('graph')) this.at = FIRST;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { graph, view } = this;
    if (!graph || !view) return nothing;
    const table = matrixTableOf(graph, view.filter, ROWS, this.axis, this.bySize);
    const drawing: MatrixDrawing = {
      graph,
      view,
      table,
      words: wordsAbout(graph, this.lang).matrix,
      numbers: new Intl.NumberFormat(this.lang),
      lang: this.lang,
      rowFacet: ROWS,
      columnFacet: this.axis,
      shadeOf: shadesUpTo(table.max),
      at: this.at,
      arrive: (place) => this.#arrive(place),
      request: (transition) => this.#send(transition),
    };
    const isEmpty = table.rows.length === 0 || table.columns.length === 0;
    return html`${this.#head(drawing)}
      ${isEmpty ? html`<p class="nothing">${this.#nothing(drawing.words)}</p>` : nothing}
      <div class="scroll" ?hidden=${isEmpty}>
        <table
          role="grid"
          aria-label=${this.#title(drawing.words)}
          @keydown=${(event: KeyboardEvent) => this.#onKey(event, table)}
        >
          <thead>
            <tr>
              <td class="corner"></td>
              ${table.columns.map((_, c) => lineHead(drawing, this.axis, { row: -1, column: c }))}
              <th scope="col" class="all">${drawing.words.total}</th>
            </tr>
          </thead>
          <tbody>
            ${table.rows.map((_, r) => this.#row(drawing, r))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" class="all">${drawing.words.total}</th>
              ${table.columns.map(({ total }) => html`<td class="all">${drawing.numbers.format(total)}</td>`)}
              <td class="all">${drawing.numbers.format(table.total)}</td>
            </tr>
          </tfoot>
        </table>
        ${this.#foot(drawing)}
      </div>`;
  }

  #head({ graph, view, table, words, numbers }: MatrixDrawing): TemplateResult {
    const count = matchesOf(graph, view.filter).count();
    const cells = table.rows.length * table.columns.length;
    return html`<div class="head">
      <div class="title">
        <h2>${this.#title(words)}</h2>
        <p>${words.gaps(table.gaps, numbers.format(table.gaps), numbers.format(cells))}</p>
      </div>
      ${
        // Only models have base models.
        graph.frame.vocabulary?.noun
          ? nothing
          : segments({
              name: 'columns',
              label: words.columns,
              choices: AXES.map((axis) => ({
                value: axis,
                label: facetLabelOf(graph, axis, this.lang),
              })),
              chosen: this.axis,
              choose: (axis) => this.#turnTo(axis),
            })
      }
      <button
        type="button"
        class="tool"
        aria-pressed=${this.bySize ? 'true' : 'false'}
        @click=${() => (this.bySize = !this.bySize)}
      >
        ${icon(ArrowDownWideNarrow)} ${words.largestFirst}
      </button>
      <button
        type="button"
        class="tool show"
        ?disabled=${count === 0}
        @click=${() => this.#send((now) => setStage(now, 'picture'))}
      >
        ${icon(Network)} ${words.show(count, numbers.format(count))}
      </button>
    </div>`;
  }

  #row(drawing: MatrixDrawing, r: number): TemplateResult {
    const { table, numbers } = drawing;
    return html`<tr>
      ${lineHead(drawing, ROWS, { row: r, column: -1 })}
      ${table.cells[r]?.map((cell, c) => matrixCell(drawing, cell, { row: r, column: c }))}
      <td class="all">${numbers.format(table.rows[r]?.total ?? 0)}</td>
    </tr>`;
  }

  #foot({ table, words, numbers }: MatrixDrawing): TemplateResult {
    const cut = [table.allRows, table.allColumns].filter((all) => all > MAX_LINES);
    return html`<div class="foot">
      <p class="scale" aria-hidden="true">
        ${words.few} ${SHADES.map((shade) => html`<span class="swatch ${shade}"></span>`)}
        ${words.many}
        <span class="swatch never">·</span> ${words.nobody}
      </p>
      <p>${words.twice}</p>
      ${cut.map((all) => html`<p>${words.cut(numbers.format(MAX_LINES), numbers.format(all))}</p>`)}
    </div>`;
  }

  #title(words: Words['matrix']): string {
    return words.title(
      facetLabelOf(this.graph, ROWS, this.lang),
      facetLabelOf(this.graph, this.axis, this.lang),
    );
  }

  #nothing(words: Words['matrix']): string {
    return words.nothing(
      facetLabelOf(this.graph, ROWS, this.lang),
      facetLabelOf(this.graph, this.axis, this.lang),
    );
  }

  #arrive(place: GridPlace): void {
    this.at = place;
  }

  #turnTo(axis: Axis): void {
    this.axis = axis;
    this.at = FIRST;
  }

  #onKey(event: KeyboardEvent, { rows, columns }: MatrixTable): void {
    if (event.altKey || event.metaKey) return;
    const next = nextPlaceOf(this.at, event, { rows: rows.length, columns: columns.length });
    if (!next) return;
    event.preventDefault();
    const cell = this.renderRoot.querySelector(`[data-at="${addressOf(next)}"]`);
    if (cell instanceof HTMLElement) cell.focus();
  }

  #send(transition: Transition): void {
    this.dispatchEvent(new ViewIntentEvent(transition));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lineage-matrix': LineageMatrix;
  }
}
