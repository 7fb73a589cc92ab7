import { facetIndexOf, type FacetIndex } from './facet-index.js';
import type { FacetId } from './facets.js';
import { countsOf, edgesOf, matchesOf, without, type Filter } from './filter.js';
import { NONE, type LineageGraph } from '../graph/lineage-graph.js';

/** A row or a column of a coverage: a value with the models that say it, each once. */
export interface CoverageLine {
  readonly value: string;
  readonly total: number;
}

/** The values of two facets. */
export interface CoverageLines {
  readonly rows: readonly CoverageLine[];
  readonly columns: readonly CoverageLine[];
  /** Models that say any value at all of either facet, or none: what all other filters leave. */
  readonly total: number;
}

/** How many models say a value of one facet and a value of another: what was made for each, and what nobody has made. */
export interface Coverage extends CoverageLines {
  /** Models that say both values: one array for each row, one number for each column. */
  readonly cells: readonly Int32Array[];
}

/** The lines of a coverage: all values the graph carries, in the order of their index. */
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
 * Counts models by two facets over what the filter leaves without them, so that every number is what asking for both values
 * would leave. A model with two values counts for each, so a line's cells may sum to more than its total. Cost: the models
 * left, with their edges, and the cells.
 * @param lines those that are counted; all, where it is absent
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
  // A model counts once for a cell, however many of its edges say so.
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

/** Position among the values of an index → position among the lines, or {@link NONE}. */
function positionsIn({ values }: FacetIndex, lines: readonly CoverageLine[]): Int32Array {
  const positions = new Map(lines.map(({ value }, i) => [value, i]));
  return Int32Array.from(values, (value) => positions.get(value) ?? NONE);
}

/** What a node says in both facets at once: where both are about edges, each edge by itself. */
function pairsOf(
  row: FacetIndex,
  column: FacetIndex,
  node: number,
  claims: readonly number[],
): readonly { rows: Int32Array; columns: Int32Array }[] {
  const [ofRow, ofColumn] = [row.facet.of, column.facet.of];
  if (ofRow === 'node' && ofColumn === 'node') {
    return [{ rows: itemsAt(row, node), columns: itemsAt(column, node) }];
  }
  return claims.map((e) => ({
    rows: itemsAt(row, ofRow === 'node' ? node : e),
    columns: itemsAt(column, ofColumn === 'node' ? node : e),
  }));
}

/** The positions of what a node, or an edge, says. */
function itemsAt({ starts, items }: FacetIndex, at: number): Int32Array {
  return items.subarray(starts[at], starts[at + 1]);
}
