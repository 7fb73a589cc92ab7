import type { LineageGraph } from '../graph/lineage-graph.js';
import { warmSpellings } from './facet-spellings.js';
import { packSearch } from './pack-search.js';
import { SearchIndex, type PackedSearch } from './search-index.js';

/** An index in progress: being built here step by step, or by another thread. */
interface Indexing {
  index: SearchIndex | null;
  readonly steps: Generator<undefined, PackedSearch>;
  pending: Promise<unknown> | null;
}

const indexings = new WeakMap<LineageGraph, Indexing>();

/**
 * Builds the search index a few nodes at a time, until told to stop. A search before the end builds the rest
 * synchronously.
 * @param until called after every few nodes; returns whether to stop
 * @returns whether the index is complete
 */
export function warmSearch(graph: LineageGraph, until: () => boolean): boolean {
  const indexing = indexingOf(graph);
  while (!indexing.index) {
    advance(indexing);
    if (until()) return false;
  }
  while (!warmSpellings(graph)) if (until()) return false;
  return true;
}

/** Registers an index that another thread is building; until it arrives, or if it fails, a search builds it here. */
export function expectSearch(graph: LineageGraph, packed: Promise<PackedSearch>): void {
  const indexing = indexingOf(graph);
  indexing.pending = packed.then(
    (search) => {
      indexing.index ??= new SearchIndex(search);
      indexing.pending = null;
    },
    () => {
      indexing.pending = null;
    },
  );
}

/** Resolves when the index from another thread has arrived or failed; null if none is expected. */
export function pendingSearchOf(graph: LineageGraph): Promise<unknown> | null {
  return indexingOf(graph).pending;
}

function indexingOf(graph: LineageGraph): Indexing {
  let indexing = indexings.get(graph);
  if (!indexing) {
    indexing = { index: null, steps: packSearch(graph), pending: null };
    indexings.set(graph, indexing);
  }
  return indexing;
}

function advance(indexing: Indexing): void {
  const { done, value } = indexing.steps.next();
  if (done) indexing.index ??= new SearchIndex(value);
}

/** The index of a graph; whatever is missing is built synchronously. */
export function indexOf(graph: LineageGraph): SearchIndex {
  const indexing = indexingOf(graph);
  while (!indexing.index) advance(indexing);
  return indexing.index;
}
