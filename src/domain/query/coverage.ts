import { facetIndexOf, type FacetIndex } from './facet-index.js';
import type { FacetId } from './facets.js';
import { countsOf, edgesOf, matchesOf, without, type Filter } from './filter.js';
import { NONE, type LineageGraph } from '../graph/lineage-graph.js';
import type { WordItems } from '../graph/word-column.js';

/** A row or column of a coverage matrix: a value with the models that have it. */
export interface CoverageLine {
  readonly value: string;
  readonly total: number;
}

/** The rows and columns of a coverage matrix. */
export interface CoverageLines {
  readonly rows: readonly CoverageLine[];
  readonly columns: readonly CoverageLine[];
  /** Number of models that all other filters leave, with or without a value in either facet. */
  readonly total: number;
}

/** A cross-tabulation of two facets: which combinations have been made, and which have not. */
export interface Coverage extends CoverageLines {
  /** The models with both values: one array per row, one number per column. */
  readonly cells: readonly Int32Array[];
}

/** The rows and columns of a coverage matrix: all values in the graph, in the order of their index. */
export function coverageLinesOf(
  graph: LineageGraph,
  filter: Filter,
  rowFacet: FacetId,
  columnFacet: FacetId,
): CoverageLines {
  const others = without(without(filter, rowFacet), columnFacet);
  const linesOf = (facet: FacetId) => {
    const { members } = facetIndexOf(graph, facet);
    return countsOf(graph, others, facet)
      .filter(({ value }) => members.has(value))
      .map(({ value, count }) => ({ value, total: count }));
  };
  return {
    rows: linesOf(rowFacet),
    columns: linesOf(columnFacet),
    total: matchesOf(graph, others).count(),
  };
}

/**
 * Cross-tabulates models by two facets over what the filter leaves without these facets, so that every number is what
 * choosing both values would leave. A model with two values counts for each, so the cells of a row may sum to more than
 * its total. Cost: the models left, with their edges, and the cells.
 * @param lines the rows and columns to count; all if omitted
 */
export function coverageOf(
  graph: LineageGraph,
  filter: Filter,
  rowFacet: FacetId,
  columnFacet: FacetId,
  lines: CoverageLines = coverageLinesOf(graph, filter, rowFacet, columnFacet),
): Coverage {
  const others = without(without(filter, rowFacet), columnFacet);
  const [row, column] = [facetIndexOf(graph, rowFacet), facetIndexOf(graph, columnFacet)];
  const [rowAt, columnAt] = [positionsIn(row, lines.rows), positionsIn(column, lines.columns)];
  const cells = lines.rows.map(() => new Int32Array(lines.columns.length));
  const nodes = matchesOf(graph, others);
  const edges = edgesOf(graph, others);
  // A model counts once per cell, however many of its edges belong there.
  const countedFor = lines.rows.map(() => new Int32Array(lines.columns.length).fill(NONE));
  for (const node of nodes) {
    const claims = [...graph.inEdgesOf(node)].filter((e) => edges?.has(e) ?? true);
    for (const { rows, columns } of pairsOf(row, column, node, claims)) {
      const counted = columns
        .map((position) => columnAt[position] ?? NONE)
        .filter((c) => c !== NONE);
      for (const r of rows.map((position) => rowAt[position] ?? NONE)) {
        for (const c of counted) {
          const last = countedFor[r];
          const counts = cells[r];
          if (!last || !counts || last[c] === node) continue;
          last[c] = node;
          counts[c] = (counts[c] ?? 0) + 1;
        }
      }
    }
  }
  return { ...lines, cells };
}

/** Index of a value → index of its row or column, or {@link NONE}. */
function positionsIn({ values }: FacetIndex, lines: readonly CoverageLine[]): Int32Array {
  const positions = new Map(lines.map(({ value }, i) => [value, i]));
  return Int32Array.from(values, (value) => positions.get(value) ?? NONE);
}

/** The pairs of values of a node; if both facets are of edges, the pairs within each edge. */
function pairsOf(
  row: FacetIndex,
  column: FacetIndex,
  node: number,
  claims: readonly number[],
): readonly { rows: WordItems; columns: WordItems }[] {
  const [ofRow, ofColumn] = [row.facet.of, column.facet.of];
  if (ofRow === 'node' && ofColumn === 'node') {
    return [{ rows: itemsAt(row, node), columns: itemsAt(column, node) }];
  }
  return claims.map((e) => ({
    rows: itemsAt(row, ofRow === 'node' ? node : e),
    columns: itemsAt(column, ofColumn === 'node' ? node : e),
  }));
}

/** The value indices of a node or an edge. */
function itemsAt({ starts, items }: FacetIndex, at: number): WordItems {
  return items.subarray(starts[at], starts[at + 1]);
}
