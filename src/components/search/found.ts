import { facetHitsOf, type FacetHit } from '../../domain/query/facet-search.js';
import { matchesOf, type Filter } from '../../domain/query/filter.js';
import { namedPairIn } from '../../domain/query/named-pair.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { foundIn, namedIn, searchOf } from '../../domain/query/search.js';

/** An option of the list: a model to open, two to compare, or a value to filter by. */
export type Option =
  | { readonly kind: 'node'; readonly node: number }
  | { readonly kind: 'pair'; readonly nodes: readonly [number, number] }
  | { readonly kind: 'facet'; readonly hit: FacetHit };

/** The results of a query within the rest of the filter. */
export interface Found {
  /** Models and facet values in display order, limited to the length of the list. */
  readonly options: readonly Option[];
  /** Number of models found, listed or not. */
  readonly count: number;
  /** Number of further models that the rest of the filter excludes. */
  readonly leftOut: number;
}

/** Maximum number of models listed; typing narrows them down. */
export const MAX_LISTED = 8;
/** The same if there are also facet values. */
const MAX_LISTED_BESIDE = 6;

/**
 * Runs the query of a filter; empty without a query. Exact matches come first, models or facet values; otherwise models
 * do.
 */
export function foundBy(graph: LineageGraph, filter: Filter): Found {
  if (filter.query.trim() === '') return { options: [], count: 0, leftOut: 0 };
  const hits = searchOf(graph, filter.query);
  const matches = matchesOf(graph, filter);
  const facets = facetHitsOf(graph, filter).map((hit): Option => ({ kind: 'facet', hit }));
  const max = facets.length > 0 ? MAX_LISTED_BESIDE : MAX_LISTED;
  const listed = new Set<number>();
  let isNamed = false;
  for (const { node, score } of hits) {
    if (listed.size === max) break;
    if (!matches.has(node)) continue;
    listed.add(node);
    isNamed ||= score === Infinity;
  }
  // The rest of the filter may exclude all of the best.
  if (listed.size < max) {
    for (const node of matches) {
      if (listed.add(node).size === max) break;
    }
  }
  const models = Array.from(listed, (node): Option => ({ kind: 'node', node }));
  const nodes = namedPairIn(filter.query, (text) => namedIn(graph, text));
  const pair: readonly Option[] = nodes ? [{ kind: 'pair', nodes }] : [];
  const [first] = facets;
  const isFacetFirst = first?.kind === 'facet' && first.hit.exact && !isNamed;
  const count = matches.count();
  return {
    options: [...pair, ...(isFacetFirst ? [...facets, ...models] : [...models, ...facets])],
    count,
    leftOut: foundIn(graph, filter.query).count() - count,
  };
}
