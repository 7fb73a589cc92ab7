import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { namesHolding } from '../../domain/query/names-holding.js';
import { inUrgentSlices } from '../urgent-slices.js';
import { MAX_LISTED, type Found } from './found.js';

/** What can be answered while the index is still on its way: the names that hold what was typed. */
export class EarlyNames {
  readonly #onFound: () => void;
  #query = '';
  #found: Found | null = null;
  #cancel: (() => void) | null = null;

  constructor(onFound: () => void) {
    this.#onFound = onFound;
  }

  /** What was found for a query; null where nothing was looked for yet, or another query was. */
  foundFor(query: string): Found | null {
    return query === this.#query ? this.#found : null;
  }

  /** Looks through the names in slices. */
  look(graph: LineageGraph, query: string): void {
    if (query === this.#query) return;
    this.stop();
    this.#query = query;
    this.#cancel = inUrgentSlices(namesHolding(graph, query, MAX_LISTED), (nodes) => {
      const options = nodes.map((node) => ({ kind: 'node', node }) as const);
      this.#found = { options, count: options.length, leftOut: 0 };
      this.#onFound();
    });
  }

  /** Stops, and forgets what was found. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = this.#found = null;
    this.#query = '';
  }
}
