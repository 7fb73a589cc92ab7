import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { ColumnId } from '../../domain/query/table-columns.js';
import { warmOrder } from '../../domain/query/table-order.js';
import { whenIdle } from '../when-idle.js';

/** Maximum duration of a slice. */
const SLICE_MS = 8;
/** Smaller graphs are ranked at once, which takes no more than a slice or two. */
const MAX_NODES_AT_ONCE = 2000;
/** In larger graphs, a column is only ranked once the reader sorts by it. */
const MAX_EAGER_NODES = 200_000;

/**
 * Ranks the columns of a table in slices: first those needed now, then, when idle, those that may be sorted by next.
 */
export class OrderWarming {
  readonly #onReady: () => void;
  #graph: LineageGraph | null = null;
  #lang = '';
  #urgent: readonly ColumnId[] = [];
  #later: readonly ColumnId[] = [];
  #cancel: (() => void) | null = null;

  /** @param onReady called when the needed ranks are ready, if they were not at once */
  constructor(onReady: () => void) {
    this.#onReady = onReady;
  }

  /** Starts. @param urgent columns that the table is waiting for */
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
    this.#later = graph.nodeCount <= MAX_EAGER_NODES ? later : [];
    this.#schedule();
  }

  /** Whether the needed ranks are ready. */
  get isReady(): boolean {
    return this.#urgent.length === 0;
  }

  /** Stops, keeping finished ranks. */
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
