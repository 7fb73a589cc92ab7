import type { FacetCount } from '../../domain/query/filter.js';

/** Limits on the rows of a facet. */
export interface RowLimit {
  /** Number of rows while the facet is not expanded. */
  readonly minRows: number;
  readonly showAll: boolean;
  /** Filters the values; null for all. */
  readonly admits: ((value: string) => boolean) | null;
  /** Whether values without matches have a row. */
  readonly showEmpty: boolean;
}

/** The rows of a facet. */
export interface FacetRows {
  readonly rows: readonly FacetCount[];
  /** Number of values that could have a row, without the limit. */
  readonly total: number;
}

/** Maximum number of rows; longer lists are searched rather than read. */
export const MAX_ROWS = 300;

/** A list is not shortened by so few rows, since the button would take as much space. */
const SPARE_ROWS = 2;

/**
 * The values of a facet in an order that does not depend on the filter, so that rows stay in place; chosen values
 * always have a row. @param order value → its rank without a filter
 */
export function facetRowsOf(
  counts: readonly FacetCount[],
  order: ReadonlyMap<string, number>,
  { minRows, showAll, admits, showEmpty }: RowLimit,
): FacetRows {
  const placeOf = ({ value }: FacetCount) => order.get(value) ?? Infinity;
  const able = counts
    .filter(({ count, chosen }) => chosen || showEmpty || count > 0)
    .filter(({ value }) => admits === null || admits(value))
    .sort((a, b) => placeOf(a) - placeOf(b));
  const maxRows = showAll || admits !== null ? MAX_ROWS : minRows;
  if (able.length <= maxRows + (maxRows === minRows ? SPARE_ROWS : 0)) {
    return { rows: able, total: able.length };
  }
  return {
    rows: able.filter(({ chosen }, i) => i < maxRows || chosen),
    total: able.length,
  };
}
