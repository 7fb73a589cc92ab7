import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { warmAnswer } from '../../domain/query/search.js';
import { pendingSearchOf, warmSearch } from '../../domain/query/search-indexing.js';
import type { Filter } from '../../domain/query/filter.js';
import { inUrgentSlices, URGENT_SLICE_MS } from '../urgent-slices.js';
import { whenIdle } from '../when-idle.js';
import type { EarlyNames } from './early-names.js';
import type { Found, foundBy } from './found.js';
import type { searchPopup } from './search-popup.js';

/** Larger graphs are only indexed once the reader focuses the search field. */
const MAX_EAGER_NODES = 20_000;

interface Answers {
  readonly foundBy: typeof foundBy;
  readonly searchPopup: typeof searchPopup;
}

/** Builds a graph's search index in slices, so that the first letter typed does not wait for it. */
export class SearchWarming {
  readonly #onAnswer: () => void;
  /** The search module; null until it is loaded. */
  #answers: Answers | null = null;
  #early: EarlyNames | null = null;
  #isLoading = false;
  #isStopped = true;
  #graph: LineageGraph | null = null;
  #isReady = false;
  #cancel: (() => void) | null = null;
  #isUrgent = false;
  /** The query being computed for a large graph, or the last one. */
  #query: string | null = null;
  #answeredQuery: string | null = null;

  /** @param onAnswer called when there are more results than before */
  constructor(onAnswer: () => void) {
    this.#onAnswer = onAnswer;
  }

  /** The popup template; null until it is loaded. */
  get searchPopup(): Answers['searchPopup'] | null {
    return this.#answers?.searchPopup ?? null;
  }

  /** Whether searches return at once. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** The results of a filter or, while there is no index, the names that contain the query; null if unknown yet. */
  foundBy(filter: Filter, typed: string): Found | null {
    if (!this.#graph || !this.#answers) return null;
    // Names found early stay until the first query has been computed.
    return this.#isReady && filter.query.trim() !== ''
      ? this.#answers.foundBy(this.#graph, filter)
      : (this.#early?.foundFor(typed) ?? null);
  }

  /** The same synchronously, for small graphs, for a reader who presses Enter at once. */
  foundAtOnce(filter: Filter, typed: string): Found | null {
    const graph = this.#graph;
    const isSmall = graph !== null && graph.nodeCount <= MAX_EAGER_NODES && !pendingSearchOf(graph);
    return this.#answers && isSmall
      ? this.#answers.foundBy(graph, filter)
      : this.foundBy(filter, typed);
  }

  /**
   * Whether a query can be answered at once. If not, starts computing it in slices, or scanning the names if there is
   * no index.
   */
  isAnswered(typed: string): boolean {
    const graph = this.#graph;
    if (!graph || !this.#isReady) {
      if (graph) this.#early?.look(graph, typed);
      return false;
    }
    const isKnown = graph.nodeCount <= MAX_EAGER_NODES || this.#answeredQuery === typed;
    if (!isKnown && this.#query !== typed) this.#workOut(graph, typed);
    return isKnown;
  }

  #workOut(graph: LineageGraph, typed: string): void {
    this.#pause();
    this.#query = typed;
    this.#cancel = inUrgentSlices(warmAnswer(graph, typed), () => {
      this.#answeredQuery = typed;
      this.#onAnswer();
    });
  }

  /** Starts when the page is idle. */
  start(graph: LineageGraph): void {
    this.#isStopped = false;
    if (graph !== this.#graph) {
      this.#graph = graph;
      this.#isReady = false;
      this.#isUrgent = false;
      this.#query = this.#answeredQuery = null;
      this.#early?.stop();
    }
    if (graph.nodeCount <= MAX_EAGER_NODES || pendingSearchOf(graph)) this.#schedule();
  }

  /** Starts now, as the reader has focused the search. */
  prioritize(): void {
    this.#isUrgent = true;
    void this.#load();
    this.#schedule();
  }

  /** Stops, keeping what was built. */
  stop(): void {
    this.#isStopped = true;
    this.#query = null;
    this.#early?.stop();
    this.#pause();
  }

  #pause(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  #schedule(): void {
    if (this.#isReady || !this.#graph) return;
    this.#pause();
    const pending = pendingSearchOf(this.#graph);
    if (pending) {
      this.#await(pending);
      return;
    }
    this.#cancel = whenIdle(() => this.#slice(), { urgent: this.#isUrgent });
  }

  /** Waits for an index that another thread is building. */
  #await(pending: Promise<unknown>): void {
    let isStopped = false;
    this.#cancel = () => (isStopped = true);
    void pending.then(() => {
      if (!isStopped) this.#schedule();
    });
  }

  #slice(): void {
    if (!this.#graph) return;
    const end = performance.now() + URGENT_SLICE_MS;
    if (!warmSearch(this.#graph, () => performance.now() >= end)) this.#schedule();
    else if (this.#answers) {
      this.#isReady = true;
      this.#onAnswer();
    } else void this.#load();
  }

  async #load(): Promise<void> {
    if (this.#answers || this.#isLoading) return;
    this.#isLoading = true;
    try {
      const { EarlyNames, foundBy, searchPopup } = await import('./search-answers.js');
      this.#answers = { foundBy, searchPopup };
      this.#early = new EarlyNames(this.#onAnswer);
      this.#onAnswer();
      if (!this.#isStopped) this.#schedule();
    } catch (error) {
      // It is retried when the reader focuses the field again.
      reportError(error);
    } finally {
      this.#isLoading = false;
    }
  }
}
