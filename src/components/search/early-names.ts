import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { namesHolding } from '../../domain/query/names-holding.js';
import { inUrgentSlices } from '../urgent-slices.js';
import { MAX_LISTED, type Found } from './found.js';

/** Results while the index is still being built: names that contain the query. */
export class EarlyNames {
  readonly #onFound: () => void;
  #query = '';
  #found: Found | null = null;
  #cancel: (() => void) | null = null;

  constructor(onFound: () => void) {
    this.#onFound = onFound;
  }

  /** The result for a query; null if there is none yet. */
  foundFor(query: string): Found | null {
    return query === this.#query ? this.#found : null;
  }

  /** Scans the names in slices. */
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

  /** Cancels the scan, and clears the result. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = this.#found = null;
    this.#query = '';
  }
}
