import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { comingSearchOf, warmSearch } from '../../domain/query/search.js';
import { whenIdle } from '../when-idle.js';

/** The page is never held longer than this at a time. */
const SLICE_MS = 6;
/** A graph of more nodes is only read once the reader turns to the search. */
const MAX_NODES_UNASKED = 20_000;

/** Builds the index of one graph's names in slices, so that the first letter typed does not wait for it. */
export class SearchWarming {
  readonly #onReady: () => void;
  #graph: LineageGraph | null = null;
  #isReady = false;
  #cancel: (() => void) | null = null;
  #isUrgent = false;

  constructor(onReady: () => void) {
    this.#onReady = onReady;
  }

  /** Whether a search of the graph answers at once. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** Begins when the page has nothing else to do. */
  start(graph: LineageGraph): void {
    if (graph !== this.#graph) {
      this.#graph = graph;
      this.#isReady = false;
      this.#isUrgent = false;
    }
    if (graph.nodeCount <= MAX_NODES_UNASKED || comingSearchOf(graph)) this.#schedule();
  }

  /** Begins now: the reader turned to the search. */
  hurry(): void {
    this.#isUrgent = true;
    this.#schedule();
  }

  /** Stops; what was built stays. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  #schedule(): void {
    this.stop();
    if (this.#isReady || !this.#graph) return;
    const coming = comingSearchOf(this.#graph);
    if (coming) {
      this.#await(coming);
      return;
    }
    this.#cancel = whenIdle(() => this.#slice(), { urgent: this.#isUrgent });
  }

  /** What somebody else builds is not built twice. */
  #await(coming: Promise<unknown>): void {
    let isStopped = false;
    this.#cancel = () => (isStopped = true);
    void coming.then(() => {
      if (!isStopped) this.#schedule();
    });
  }

  #slice(): void {
    if (!this.#graph) return;
    const end = performance.now() + SLICE_MS;
    this.#isReady = warmSearch(this.#graph, () => performance.now() >= end);
    if (this.#isReady) this.#onReady();
    else this.#schedule();
  }
}
