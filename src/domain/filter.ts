import type { FacetId } from './facets.js';

/** What the reader asked for. Within a facet any value is enough; between facets all must hold. */
export interface Filter {
  /** Facet → the values chosen, in the order they were chosen; a facet without values is absent. */
  readonly words: Readonly<Partial<Record<FacetId, readonly string[]>>>;
  /** Release dates from `from` to `to`, both included, each a partial date (`2023`, `2023-03`, `2023-03-13`) or null. */
  readonly released: { readonly from: string | null; readonly to: string | null } | null;
  /** What was typed into the search field. */
  readonly query: string;
  /** Exactly these node ids, where a view lists them; null for no such list. */
  readonly only: readonly string[] | null;
}

/** The filter that leaves everything. */
export const NO_FILTER: Filter = { words: {}, released: null, query: '', only: null };
