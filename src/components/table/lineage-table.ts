import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { matchesOf } from '../../domain/query/filter.js';
import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import { COLUMN_IDS, type ColumnId } from '../../domain/query/table-columns.js';
import type { TableSort } from '../../domain/query/table-order.js';
import { formatCount } from '../../domain/format/format-count.js';
import { selectNode, toggleCompared } from '../../state/transitions.js';
import type { ViewState } from '../../state/view-state.js';
import { methodMarkStyles } from '../detail/method-mark.styles.js';
import { requestMenu } from '../card-menu/request-menu.js';
import { isMenuKey } from '../card-menu/is-menu-key.js';
import { OpenDetailEvent } from '../detail/open-detail-event.js';
import { sameIds, selectedIdsOf } from '../selected-ids.js';
import { baseStyles } from '../ui/theme.styles.js';
import { toolButtonStyles } from '../toolbar/tool-button.styles.js';
import { ViewIntentEvent } from '../view-intent.js';
import { OPENING_COLUMNS, tableBar } from './column-chooser.js';
import { sortAfter, tracksOf } from './column-widths.js';
import { tableStyles } from './lineage-table.styles.js';
import { printTable } from './paper-table.js';
import { revealCell } from './reveal-cell.js';
import { ROW_PX, rowWindowOf, scrollTopFor } from './row-window.js';
import { cellAfter, HEADER_ROW, type CellPlace } from './cell-place.js';
import { placeOf, sizeGrid, tableGrid } from './table-grid.js';
import { TableRows } from './table-rows.js';
import { wordsAbout } from '../../domain/format/words-about.js';

/**
 * A sortable table of all models that match the filter, with keyboard navigation. Only visible rows are rendered.
 * @tag lineage-table
 * @summary The table of models.
 * @fires view-intent - The reader selected a model.
 * @fires card-menu - The reader opened the menu of a row.
 * @fires open-detail - The reader selected a model by keyboard and moves to its details.
 */
export class LineageTable extends LitElement {
  static override readonly styles = [baseStyles, toolButtonStyles, methodMarkStyles, tableStyles];

  @property({ attribute: false }) accessor graph: LineageGraph | null = null;
  @property({ attribute: false }) accessor view: ViewState | null = null;
  @property({ reflect: true }) override accessor lang = 'en';

  @state() accessor columns: readonly ColumnId[] = OPENING_COLUMNS;
  @state() accessor sort: TableSort = { column: 'released', descending: false };
  /** The cell that is the tab stop. */
  @state() accessor active: CellPlace = { row: 0, column: 0 };
  /** The scroll position of the table, in CSS pixels. */
  @state() accessor scrolled = 0;
  @state() accessor width = 0;
  @state() accessor height = 0;

  @query('.scroll') accessor scroller: HTMLElement | null = null;

  /** The rows, in the order of the table. */
  readonly rows = new TableRows(() => this.requestUpdate());
  readonly #sizes = new ResizeObserver(() => this.#measure());
  #selected: readonly string[] = [];
  #revealWanted = false;
  #holdsFocus = false;

  constructor() {
    super();
    printTable(this, () => {
      const { graph, lang, columns } = this;
      return graph && { graph, lang, columns, order: this.rows.order, selected: this.#selected };
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    this.#sizes.disconnect();
    this.rows.stop();
    super.disconnectedCallback();
  }

  /** Focuses the active cell. */
  override focus(options?: FocusOptions): void {
    (this.#activeElement ?? this.scroller)?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { graph, view } = this;
    this.#holdsFocus = this.shadowRoot?.activeElement != null;
    if (this.isConnected) this.rows.show(graph, view, this.lang, this.sort, this.columns);
    if (changed.has('graph')) this.active = { row: 0, column: 0 };
    const selected = selectedIdsOf(view);
    if (!sameIds(selected, this.#selected)) {
      this.#selected = selected;
      this.#revealWanted = true;
    }
    const { row, column } = this.active;
    const last = Math.max(HEADER_ROW, this.rows.order.length - 1);
    if (row > last || column >= this.columns.length) {
      this.active = { row: Math.min(row, last), column: Math.min(column, this.columns.length - 1) };
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { graph, view, lang, columns, sort, active } = this;
    if (!graph || !view) return nothing;
    const words = wordsAbout(graph, lang);
    const { order, isReady } = this.rows;
    const models = matchesOf(graph, view.filter).count();
    const count = words.table.models(models, formatCount(models, lang));
    const status = isReady ? count : `${count} · ${words.table.sorting}`;
    return html`${tableBar(status, columns, words, this.#toggleColumn)}
      ${tableGrid({
        graph,
        lang,
        words: words.table,
        columns,
        sort,
        order,
        active,
        selected: new Set(this.#selected),
        shown: rowWindowOf(order.length, this.scrolled, this.height),
        onSort: this.#sortBy,
        onScroll: this.#readScroll,
        onKey: this.#onKey,
        onFocus: this.#onFocus,
        onClick: this.#onClick,
        onMenu: this.#onMenu,
      })}
      <div class="paper"></div>`;
  }

  protected override updated(): void {
    const { scroller } = this;
    if (!scroller || !this.isConnected) return;
    this.#sizes.observe(scroller);
    this.#measure();
    const rows = rowWindowOf(this.rows.order.length, this.scrolled, this.height);
    sizeGrid(scroller, tracksOf(this.columns, this.width), rows);
    if (this.#revealWanted && this.rows.isReady) this.#revealSelected();
    // The focused cell was scrolled out of the rendered rows: the table keeps the focus.
    if (this.#holdsFocus && this.shadowRoot?.activeElement == null) {
      scroller.focus({ preventScroll: true });
    }
  }

  get #activeElement(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.scroll [tabindex="0"]');
  }

  #measure(): void {
    const { scroller } = this;
    if (!scroller) return;
    this.width = scroller.clientWidth;
    this.height = Math.max(0, scroller.clientHeight - ROW_PX);
  }

  readonly #readScroll = (): void => {
    this.scrolled = this.scroller?.scrollTop ?? 0;
  };

  readonly #toggleColumn = (column: ColumnId): void => {
    const { columns } = this;
    this.columns = COLUMN_IDS.filter((id) => (id === column) !== columns.includes(id));
  };

  readonly #sortBy = (column: ColumnId): void => void (this.sort = sortAfter(this.sort, column));

  readonly #onFocus = ({ target }: Event): void => {
    this.active = placeOf(target) ?? this.active;
  };

  readonly #onClick = (event: MouseEvent): void => {
    const place = placeOf(event.target);
    if (place) this.#select(place.row, event.shiftKey || event.ctrlKey || event.metaKey);
  };

  readonly #onMenu = (event: MouseEvent): void => this.#openMenu(placeOf(event.target)?.row, event);

  #openMenu(row = HEADER_ROW, pointer: MouseEvent | null = null): void {
    const node = this.rows.order[row];
    if (node !== undefined) requestMenu(this, { kind: 'node', node }, this.#activeElement, pointer);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.altKey) return;
    const { active } = this;
    const isPress = event.key === 'Enter' || event.key === ' ';
    if (isPress && active.row === HEADER_ROW) return;
    if (isPress && !event.ctrlKey && !event.metaKey) {
      this.#select(active.row, event.shiftKey);
      if (event.key === 'Enter' && !event.shiftKey) this.dispatchEvent(new OpenDetailEvent());
    } else if (isMenuKey(event)) this.#openMenu(active.row);
    else {
      const page = Math.max(1, Math.floor(this.height / ROW_PX) - 1);
      const next = cellAfter(active, event, {
        rows: this.rows.order.length,
        columns: this.columns.length,
        page,
      });
      if (!next) return;
      this.#goTo(next);
    }
    event.preventDefault();
  };

  #select(row: number, together: boolean): void {
    const node = this.rows.order[row];
    if (!this.graph || node === undefined) return;
    const id = this.graph.idAt(node);
    this.dispatchEvent(
      new ViewIntentEvent((view) => (together ? toggleCompared(view, id) : selectNode(view, id))),
    );
  }

  #goTo(place: CellPlace): void {
    this.active = place;
    this.#scrollTo(place.row);
    void this.updateComplete.then(() => {
      const cell = this.#activeElement;
      cell?.focus({ preventScroll: true });
      const place = cell?.closest<HTMLElement>('[data-column]');
      if (place && this.scroller) revealCell(place, this.scroller);
    });
  }

  #revealSelected(): void {
    this.#revealWanted = false;
    const id = this.#selected.at(-1);
    const node = id === undefined ? undefined : this.graph?.numberOf(id);
    const row = node === undefined ? NONE : this.rows.order.indexOf(node);
    if (row === NONE) return;
    this.#scrollTo(row);
    if (this.active.row !== row) this.active = { ...this.active, row };
  }

  #scrollTo(row: number): void {
    const { scroller } = this;
    if (!scroller || row === HEADER_ROW) return;
    const { length } = this.rows.order;
    scroller.scrollTop = scrollTopFor(length, row, scroller.scrollTop, this.height);
    this.#readScroll();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lineage-table': LineageTable;
  }
}
