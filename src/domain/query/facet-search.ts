import { foldText } from '../format/fold-text.js';
import { parseTypedDates, type DateRange } from '../format/typed-dates.js';
import type { LineageGraph } from '../graph/lineage-graph.js';
import type { FacetId } from './facets.js';
import { matchesOf, type Filter } from './filter.js';
import { isApplicableTo } from './is-applicable-to.js';
import { countWithValue } from './value-count.js';
import { spelledAs } from './spelled-as.js';

/** A facet value or date range that matches a search. */
export type FacetHit = (
  | { readonly kind: 'value'; readonly facet: FacetId; readonly value: string }
  | { readonly kind: 'released'; readonly released: DateRange }
) & {
  /** The number of nodes that it would leave, together with the rest of the filter. */
  readonly count: number;
  /** Whether the query is exactly this, rather than a prefix of it. */
  readonly exact: boolean;
};

/** Maximum number of suggestions; a longer query finds the others. */
const MAX_HITS = 4;
/** Maximum number of values counted, as many may begin with the same letter. */
const MAX_COUNTED = 24;
/**
 * Finds the facet values and dates that a query names in either language, exact matches first: "medicine", "医学",
 * "Method: PEFT", "May 2023". Values that would leave nothing are omitted.
 */
export function facetHitsOf(graph: LineageGraph, filter: Filter): readonly FacetHit[] {
  const query = foldText(filter.query).trim().replace(/\s+/g, ' ');
  if (query === '') return [];
  const others: Filter = { ...filter, query: '' };
  const dates = parseTypedDates(query);
  const released: readonly FacetHit[] = dates
    ? [
        {
          kind: 'released',
          released: dates,
          count: matchesOf(graph, { ...others, released: dates }).count(),
          exact: true,
        },
      ]
    : [];
  const values = spelledAs(graph, query)
    .slice(0, MAX_COUNTED)
    .map(({ facet, value, exact }): FacetHit => {
      const count = countWithValue(graph, others, facet, value);
      return { kind: 'value', facet, value, count, exact };
    });
  values.sort((a, b) => Number(b.exact) - Number(a.exact) || b.count - a.count);
  // A base without other members would leave only itself, which is already among the models found.
  const narrows = (hit: FacetHit) =>
    hit.count > (hit.kind === 'value' && hit.facet === 'base' ? 1 : 0) &&
    (hit.kind === 'released' || isApplicableTo(graph, hit.facet));
  return [...released, ...values].filter(narrows).slice(0, MAX_HITS);
}
