import { coverageLinesOf, coverageOf, type CoverageLine } from '../../domain/query/coverage.js';
import type { FacetId } from '../../domain/query/facets.js';
import { NO_FILTER, type Filter } from '../../domain/query/filter.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';

/** Maximum number of rows or columns; the largest are kept. */
export const MAX_LINES = 48;

/** A cell: the number of models that the filters leave, and whether there is any without them. */
export interface MatrixCell {
  readonly count: number;
  readonly made: boolean;
}

/** A coverage matrix as displayed. */
export interface MatrixTable {
  readonly rows: readonly CoverageLine[];
  readonly columns: readonly CoverageLine[];
  /** By rows. */
  readonly cells: readonly (readonly MatrixCell[])[];
  readonly total: number;
  /** The largest count of a cell. */
  readonly max: number;
  /** Number of cells without any model, regardless of the filters. */
  readonly gaps: number;
  /** Total number of rows, of which fewer may be shown. */
  readonly allRows: number;
  readonly allColumns: number;
}

/** Builds the table; rows and columns in the order of their facets or, with `bySize`, largest first. */
export function matrixTableOf(
  graph: LineageGraph,
  filter: Filter,
  rowFacet: FacetId,
  columnFacet: FacetId,
  bySize: boolean,
): MatrixTable {
  const all = coverageLinesOf(graph, filter, rowFacet, columnFacet);
  const lines = {
    rows: shownOf(all.rows, bySize),
    columns: shownOf(all.columns, bySize),
    total: all.total,
  };
  const left = coverageOf(graph, filter, rowFacet, columnFacet, lines);
  const made = coverageOf(graph, NO_FILTER, rowFacet, columnFacet, lines);
  const cells = left.cells.map((counts, r) =>
    Array.from(counts, (count, c) => ({ count, made: (made.cells[r]?.[c] ?? 0) > 0 })),
  );
  return {
    ...lines,
    cells,
    max: Math.max(0, ...cells.flat().map(({ count }) => count)),
    gaps: cells.flat().filter((cell) => !cell.made).length,
    allRows: all.rows.length,
    allColumns: all.columns.length,
  };
}

/** The rows or columns shown, in display order. */
function shownOf(lines: readonly CoverageLine[], bySize: boolean): readonly CoverageLine[] {
  const ranked = lines.toSorted((a, b) => b.total - a.total).slice(0, MAX_LINES);
  if (bySize) return ranked;
  const shown = new Set(ranked);
  return lines.filter((line) => shown.has(line));
}
