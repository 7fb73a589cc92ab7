import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { ColumnId } from '../../domain/query/table-columns.js';
import { warmOrder } from '../../domain/query/table-order.js';
import { whenIdle } from '../when-idle.js';

/** The page is never held longer than this at a time. */
const SLICE_MS = 8;
/** A graph of no more nodes is ranked at once: that takes no longer than a slice or two. */
const MAX_NODES_AT_ONCE = 2000;
/** In a graph of more nodes a column is only ranked once the reader orders by it. */
const MAX_NODES_UNASKED = 200_000;

/** Ranks the columns of a table in slices: first those it waits for, when the page is idle those it may be ordered by next. */
export class OrderWarming {
  readonly #onReady: () => void;
  #graph: LineageGraph | null = null;
  #lang = '';
  #urgent: readonly ColumnId[] = [];
  #later: readonly ColumnId[] = [];
  #cancel: (() => void) | null = null;

  /** @param onReady hears when what was waited for is ranked, if it was not at once */
  constructor(onReady: () => void) {
    this.#onReady = onReady;
  }

  /** Begins. @param urgent what the table waits for */
  start(
    graph: LineageGraph,
    lang: string,
    urgent: readonly ColumnId[],
    later: readonly ColumnId[],
  ): void {
    this.stop();
    this.#graph = graph;
    this.#lang = lang;
    const isSmall = graph.nodeCount <= MAX_NODES_AT_ONCE;
    this.#urgent = urgent.filter((column) => !warmOrder(graph, column, lang, () => !isSmall));
    this.#later = graph.nodeCount <= MAX_NODES_UNASKED ? later : [];
    this.#schedule();
  }

  /** Whether what was waited for is ranked. */
  get isReady(): boolean {
    return this.#urgent.length === 0;
  }

  /** Stops; what was ranked stays. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  #schedule(): void {
    const isUrgent = !this.isReady;
    if (!isUrgent && this.#later.length === 0) return;
    this.#cancel = whenIdle(() => this.#slice(isUrgent), { urgent: isUrgent });
  }

  #slice(isUrgent: boolean): void {
    const [column] = isUrgent ? this.#urgent : this.#later;
    if (!this.#graph || column === undefined) return;
    const end = performance.now() + SLICE_MS;
    if (warmOrder(this.#graph, column, this.#lang, () => performance.now() >= end)) {
      if (isUrgent) this.#urgent = this.#urgent.slice(1);
      else this.#later = this.#later.slice(1);
    }
    this.#schedule();
    if (isUrgent && this.isReady) this.#onReady();
  }
}
