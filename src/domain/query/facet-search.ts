import { foldText } from '../format/fold-text.js';
import { parseTypedDates, type DateRange } from '../format/typed-dates.js';
import type { LineageGraph } from '../graph/lineage-graph.js';
import type { FacetId } from './facets.js';
import { matchesOf, type Filter } from './filter.js';
import { isMeantIn } from './is-meant-in.js';
import { countWithValue } from './value-count.js';
import { spelledAs } from './spelled-as.js';

/** A value of a facet, or dates, that answers a search. */
export type FacetHit = (
  | { readonly kind: 'value'; readonly facet: FacetId; readonly value: string }
  | { readonly kind: 'released'; readonly released: DateRange }
) & {
  /** How many nodes asking for it would leave, beside the rest of the filter. */
  readonly count: number;
  /** Whether the query says just this, rather than the beginning of it. */
  readonly exact: boolean;
};

/** So many are offered: who means another types on. */
const MAX_HITS = 4;
/** So many are counted, of the many that may begin with a letter. */
const MAX_COUNTED = 24;
/**
 * The values of facets, and the dates, that a filter's query names in either language, those it says exactly first:
 * "medicine", "医学", "Method: PEFT", "May 2023". What the rest of the filter leaves nothing of is left out.
 */
export function facetHitsOf(graph: LineageGraph, filter: Filter): readonly FacetHit[] {
  const asked = foldText(filter.query).trim().replace(/\s+/g, ' ');
  if (asked === '') return [];
  const others: Filter = { ...filter, query: '' };
  const dates = parseTypedDates(asked);
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
  const values = spelledAs(graph, asked)
    .slice(0, MAX_COUNTED)
    .map(({ facet, value, exact }): FacetHit => {
      const count = countWithValue(graph, others, facet, value);
      return { kind: 'value', facet, value, count, exact };
    });
  values.sort((a, b) => Number(b.exact) - Number(a.exact) || b.count - a.count);
  // A base that nothing else stands on narrows to itself, which is a model of the list.
  const narrows = (hit: FacetHit) =>
    hit.count > (hit.kind === 'value' && hit.facet === 'base' ? 1 : 0) &&
    (hit.kind === 'released' || isMeantIn(graph, hit.facet));
  return [...released, ...values].filter(narrows).slice(0, MAX_HITS);
}
