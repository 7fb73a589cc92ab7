import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { warmAnswer } from '../../domain/query/search.js';
import { comingSearchOf, warmSearch } from '../../domain/query/search-indexing.js';
import type { Filter } from '../../domain/query/filter.js';
import { inUrgentSlices, URGENT_SLICE_MS } from '../urgent-slices.js';
import { whenIdle } from '../when-idle.js';
import type { EarlyNames } from './early-names.js';
import type { Found, foundBy } from './found.js';
import type { searchPopup } from './search-popup.js';

/** A graph of more nodes is only read once the reader turns to the search. */
const MAX_NODES_UNASKED = 20_000;

interface Answers {
  readonly foundBy: typeof foundBy;
  readonly searchPopup: typeof searchPopup;
}

/** Builds the index of one graph's names in slices, so that the first letter typed does not wait for it. */
export class SearchWarming {
  readonly #onAnswer: () => void;
  /** What answers; null until it is loaded. */
  #answers: Answers | null = null;
  #early: EarlyNames | null = null;
  #isLoading = false;
  #isStopped = true;
  #graph: LineageGraph | null = null;
  #isReady = false;
  #cancel: (() => void) | null = null;
  #isUrgent = false;
  /** What is worked out of a large graph, and what was last. */
  #asked: string | null = null;
  #answered: string | null = null;

  /** @param onAnswer hears that more can be said than before */
  constructor(onAnswer: () => void) {
    this.#onAnswer = onAnswer;
  }

  /** What answers look like; null until it is loaded. */
  get searchPopup(): Answers['searchPopup'] | null {
    return this.#answers?.searchPopup ?? null;
  }

  /** Whether a search of the graph answers at once. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** What a filter finds, or, while there is no index, the names that hold what was typed; null where nothing is known yet. */
  foundBy(filter: Filter, typed: string): Found | null {
    if (!this.#graph || !this.#answers) return null;
    if (!this.#isReady) return this.#early?.foundFor(typed) ?? null;
    return filter.query.trim() === '' ? null : this.#answers.foundBy(this.#graph, filter);
  }

  /** The same for a reader who does not wait: a small graph is read at once. */
  foundAtOnce(filter: Filter, typed: string): Found | null {
    const graph = this.#graph;
    const isSmall =
      graph !== null && graph.nodeCount <= MAX_NODES_UNASKED && !comingSearchOf(graph);
    return this.#answers && isSmall
      ? this.#answers.foundBy(graph, filter)
      : this.foundBy(filter, typed);
  }

  /**
   * Whether what was typed is answered at once. Where not, it is worked out in slices, or, without an index, the names are looked
   * through.
   */
  isAnswered(typed: string): boolean {
    const graph = this.#graph;
    if (!graph || !this.#isReady) {
      if (graph) this.#early?.look(graph, typed);
      return false;
    }
    const isKnown = graph.nodeCount <= MAX_NODES_UNASKED || this.#answered === typed;
    if (!isKnown && this.#asked !== typed) this.#workOut(graph, typed);
    return isKnown;
  }

  #workOut(graph: LineageGraph, typed: string): void {
    this.#pause();
    this.#asked = typed;
    this.#cancel = inUrgentSlices(warmAnswer(graph, typed), () => {
      this.#answered = typed;
      this.#onAnswer();
    });
  }

  /** Begins when the page has nothing else to do. */
  start(graph: LineageGraph): void {
    this.#isStopped = false;
    if (graph !== this.#graph) {
      this.#graph = graph;
      this.#isReady = false;
      this.#isUrgent = false;
      this.#asked = this.#answered = null;
      this.#early?.stop();
    }
    if (graph.nodeCount <= MAX_NODES_UNASKED || comingSearchOf(graph)) this.#schedule();
  }

  /** Begins now: the reader turned to the search. */
  hurry(): void {
    this.#isUrgent = true;
    void this.#load();
    this.#schedule();
  }

  /** Stops; what was built stays. */
  stop(): void {
    this.#isStopped = true;
    this.#asked = null;
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
      // The reader who turns to the field again tries it again.
      reportError(error);
    } finally {
      this.#isLoading = false;
    }
  }
}
