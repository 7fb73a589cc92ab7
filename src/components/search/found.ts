import { facetHitsOf, type FacetHit } from '../../domain/query/facet-search.js';
import { matchesOf, type Filter } from '../../domain/query/filter.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { foundIn, searchOf } from '../../domain/query/search.js';

/** A row of the list: a model to open, or something to narrow by. */
export type Option =
  | { readonly kind: 'node'; readonly node: number }
  | { readonly kind: 'facet'; readonly hit: FacetHit };

/** What a query finds among what the rest of the filter leaves. */
export interface Found {
  /** Models, best first, no more than fit a list, and what to narrow by, in the order in which they are listed. */
  readonly options: readonly Option[];
  /** How many models were found, listed or not. */
  readonly count: number;
  /** How many more the query finds that the rest of the filter leaves out. */
  readonly leftOut: number;
}

/** More than this are narrowed down by typing on. */
export const MAX_LISTED = 8;
/** Where there is also something to narrow by. */
const MAX_LISTED_BESIDE = 6;

/**
 * What the query of a filter finds; nothing if there is no query. What is called exactly so comes first, be it a model or
 * a value of a facet; otherwise models do.
 */
export function foundBy(graph: LineageGraph, filter: Filter): Found {
  if (filter.query.trim() === '') return { options: [], count: 0, leftOut: 0 };
  const hits = searchOf(graph, filter.query);
  const matches = matchesOf(graph, filter);
  const facets = facetHitsOf(graph, filter).map((hit): Option => ({ kind: 'facet', hit }));
  const most = facets.length > 0 ? MAX_LISTED_BESIDE : MAX_LISTED;
  const listed = new Set<number>();
  let isNamed = false;
  for (const { node, score } of hits) {
    if (listed.size === most) break;
    if (!matches.has(node)) continue;
    listed.add(node);
    isNamed ||= score === Infinity;
  }
  // The rest of the filter may leave none of the best.
  if (listed.size < most) {
    for (const node of matches) {
      if (listed.add(node).size === most) break;
    }
  }
  const models = Array.from(listed, (node): Option => ({ kind: 'node', node }));
  const [first] = facets;
  const leads = first?.kind === 'facet' && first.hit.exact && !isNamed;
  const count = matches.count();
  return {
    options: leads ? [...facets, ...models] : [...models, ...facets],
    count,
    leftOut: foundIn(graph, filter.query).count() - count,
  };
}
