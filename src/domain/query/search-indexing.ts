import type { LineageGraph } from '../graph/lineage-graph.js';
import { warmSpellings } from './facet-spellings.js';
import { packSearch } from './pack-search.js';
import { SearchIndex, type PackedSearch } from './search-index.js';

/** An index on its way: made here step by step, or coming from elsewhere. */
interface Indexing {
  index: SearchIndex | null;
  readonly steps: Generator<undefined, PackedSearch>;
  coming: Promise<unknown> | null;
}

const indexings = new WeakMap<LineageGraph, Indexing>();

/**
 * Builds what a search needs, a few nodes at a time, until told to stop. A search that comes before the end builds the rest
 * itself.
 * @param until asked after every few nodes whether to stop
 * @returns whether nothing is left to build
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

/** Takes an index that is built elsewhere; until it is there, or where it does not come, what asks for one builds it here. */
export function expectSearch(graph: LineageGraph, packed: Promise<PackedSearch>): void {
  const indexing = indexingOf(graph);
  indexing.coming = packed.then(
    (search) => {
      indexing.index ??= new SearchIndex(search);
      indexing.coming = null;
    },
    () => {
      indexing.coming = null;
    },
  );
}

/** Resolves when the index that is built elsewhere has come, or does not come; null where none is on its way. */
export function comingSearchOf(graph: LineageGraph): Promise<unknown> | null {
  return indexingOf(graph).coming;
}

function indexingOf(graph: LineageGraph): Indexing {
  let indexing = indexings.get(graph);
  if (!indexing) {
    indexing = { index: null, steps: packSearch(graph), coming: null };
    indexings.set(graph, indexing);
  }
  return indexing;
}

function advance(indexing: Indexing): void {
  const { done, value } = indexing.steps.next();
  if (done) indexing.index ??= new SearchIndex(value);
}

/** The index of a graph; what of it is missing is built at once. */
export function indexOf(graph: LineageGraph): SearchIndex {
  const indexing = indexingOf(graph);
  while (!indexing.index) advance(indexing);
  return indexing.index;
}
