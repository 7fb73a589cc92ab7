import type { FacetCount } from '../../domain/query/filter.js';

/** How much of a facet is to be seen. */
export interface RowLimit {
  /** Rows where the facet is not opened up. */
  readonly least: number;
  readonly showAll: boolean;
  /** Only values this lets through; null for all. */
  readonly admits: ((value: string) => boolean) | null;
  /** Whether a value nothing would match has a row. */
  readonly showEmpty: boolean;
}

/** The rows of a facet. */
export interface FacetRows {
  readonly rows: readonly FacetCount[];
  /** Values that could have a row, whatever the limit. */
  readonly total: number;
}

/** More rows than this are searched, not read. */
export const MAX_ROWS = 300;

/** A list is not cut for so few rows: the button would take their place. */
const SPARE_ROWS = 2;

/**
 * The values of a facet in an order that no choice changes, so that a row stays where the reader found it; what is chosen
 * always has a row. @param order value → its place while nothing is asked for
 */
export function facetRowsOf(
  counts: readonly FacetCount[],
  order: ReadonlyMap<string, number>,
  { least, showAll, admits, showEmpty }: RowLimit,
): FacetRows {
  const placeOf = ({ value }: FacetCount) => order.get(value) ?? Infinity;
  const able = counts
    .filter(({ count, chosen }) => chosen || showEmpty || count > 0)
    .filter(({ value }) => admits === null || admits(value))
    .sort((a, b) => placeOf(a) - placeOf(b));
  const most = showAll || admits !== null ? MAX_ROWS : least;
  if (able.length <= most + (most === least ? SPARE_ROWS : 0)) {
    return { rows: able, total: able.length };
  }
  return {
    rows: able.filter(({ chosen }, i) => i < most || chosen),
    total: able.length,
  };
}
