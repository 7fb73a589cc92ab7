import type { Bitset } from '../../domain/graph/bitset.js';
import { matchesOf } from '../../domain/query/filter.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { ColumnId } from '../../domain/query/table-columns.js';
import { tableOrderOf, type TableSort } from '../../domain/query/table-order.js';
import type { ViewState } from '../../state/view-state.js';
import { OrderWarming } from './order-warming.js';

/** The inputs that determine rows and their order. */
interface RowsRequest {
  readonly graph: LineageGraph;
  readonly matches: Bitset;
  readonly lang: string;
  readonly sort: TableSort;
}

const NO_ROWS = new Int32Array(0);

/** The rows of a table: the models that match the filter, in the requested order as soon as it is known. */
export class TableRows {
  readonly #warming: OrderWarming;
  #wanted: RowsRequest | null = null;
  #order: Int32Array = NO_ROWS;
  #isReady = true;

  /** @param onReady called when an order that had to be computed is ready */
  constructor(onReady: () => void) {
    this.#warming = new OrderWarming(onReady);
  }

  /** Node numbers. */
  get order(): Int32Array {
    return this.#order;
  }

  /** Whether the rows are as requested. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /**
   * Sets the requested rows. Until their order is known, current rows of the same graph stay.
   * @param columns visible columns, which the reader may sort by next
   */
  show(
    graph: LineageGraph | null,
    view: ViewState | null,
    lang: string,
    sort: TableSort,
    columns: readonly ColumnId[],
  ): void {
    const before = this.#wanted;
    if (before?.graph !== graph) this.#order = NO_ROWS;
    if (!graph || !view) {
      this.stop();
      return;
    }
    const wanted: RowsRequest = { graph, matches: matchesOf(graph, view.filter), lang, sort };
    if (before && this.#isReady && isSameRequest(before, wanted)) return;
    this.#wanted = wanted;
    if (before?.graph !== graph || before.lang !== lang || before.sort !== sort) {
      // Counting descendants takes a while too, and every row shows it.
      const urgent: ColumnId[] = ['derived', sort.column];
      this.#warming.start(graph, lang, urgent, columns);
    }
    this.#isReady = this.#warming.isReady;
    if (this.#isReady) this.#order = tableOrderOf(graph, wanted.matches, sort, lang);
  }

  /** Stops sorting; it starts again with the next request. */
  stop(): void {
    this.#warming.stop();
    this.#wanted = null;
  }
}

function isSameRequest(a: RowsRequest, b: RowsRequest): boolean {
  return a.graph === b.graph && a.matches === b.matches && a.lang === b.lang && a.sort === b.sort;
}
