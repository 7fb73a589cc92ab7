import { FACETS, type FacetId } from './facets.js';
import { matchesOf, type Filter } from './filter.js';
import type { Isolation } from '../graph/isolation.js';
import type { LineageGraph } from '../graph/lineage-graph.js';

/** A condition of a filter that can be removed by itself. */
export type FilterPart =
  | { readonly kind: 'query'; readonly query: string }
  | { readonly kind: 'words'; readonly facet: FacetId; readonly values: readonly string[] }
  | { readonly kind: 'released'; readonly released: NonNullable<Filter['released']> }
  | { readonly kind: 'only'; readonly ids: readonly string[] }
  | { readonly kind: 'isolation'; readonly isolation: Isolation };

/** The conditions of a filter, all of which must hold: isolation, query, facets in order, dates, list of nodes. */
export function filterPartsOf(filter: Filter): readonly FilterPart[] {
  const { words, released, query, only, isolation } = filter;
  const trimmed = query.trim();
  return [
    ...(isolation ? [{ kind: 'isolation', isolation } as const] : []),
    ...(trimmed === '' ? [] : [{ kind: 'query', query: trimmed } as const]),
    ...FACETS.flatMap(({ id }) => {
      const values = words[id];
      return values ? [{ kind: 'words', facet: id, values } as const] : [];
    }),
    ...(released ? [{ kind: 'released', released } as const] : []),
    ...(only ? [{ kind: 'only', ids: only } as const] : []),
  ];
}

/** The filter without one condition; for a facet, only the values of that condition are removed. */
export function withoutPart(filter: Filter, part: FilterPart): Filter {
  switch (part.kind) {
    case 'query':
      return { ...filter, query: '' };
    case 'released':
      return { ...filter, released: null };
    case 'only':
      return { ...filter, only: null };
    case 'isolation':
      return { ...filter, isolation: null };
    case 'words': {
      const { [part.facet]: chosen = [], ...others } = filter.words;
      const left = chosen.filter((value) => !part.values.includes(value));
      return { ...filter, words: left.length > 0 ? { ...others, [part.facet]: left } : others };
    }
  }
}

/** A condition of a filter that leaves nothing, with the number of nodes left without it. */
export interface FilterRelaxation {
  readonly part: FilterPart;
  readonly count: number;
}

/** The conditions whose removal would leave something, largest result first. Cost: one filtering per condition. */
export function filterRelaxationsOf(
  graph: LineageGraph,
  filter: Filter,
): readonly FilterRelaxation[] {
  return filterPartsOf(filter)
    .map((part) => ({ part, count: matchesOf(graph, withoutPart(filter, part)).count() }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
