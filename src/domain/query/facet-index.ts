import { attributeOf, saidIn } from '../attributes.js';
import { closedValuesOf, facetOf, type Facet, type FacetId } from './facets.js';
import type { LineageGraph } from '../graph/lineage-graph.js';

/** What every node (or every edge, for facets of edges) says in one facet. */
export interface FacetIndex {
  readonly facet: Facet;
  /** The values that occur: closed lists in their order, then others as the file brings them. */
  readonly values: readonly string[];
  /** Value → nodes (edges) that say it, ascending. Lists, not bitsets: there may be as many values as nodes. */
  readonly members: ReadonlyMap<string, Int32Array>;
  /** Node (edge) number → where its values start in `items`; one longer than there are nodes (edges). */
  readonly starts: Int32Array;
  /** Positions in `values`. */
  readonly items: Int32Array;
}

/** The index of a facet. Made when first asked for, in one pass over nodes or edges. */
export function facetIndexOf(graph: LineageGraph, id: FacetId): FacetIndex {
  return graph.derived(`facet ${id}`, () => computeIndex(graph, id));
}

function computeIndex(graph: LineageGraph, id: FacetId): FacetIndex {
  const facet = facetOf(id);
  const { words, starts, items: said } = saidIn(graph, attributeOf(facet.attribute));
  const known = new Set(words);
  const closed = closedValuesOf(graph, facet).filter((value) => known.has(value));
  const values = [...new Set([...closed, ...words])];
  const positionOf = new Map(values.map((value, position) => [value, position]));
  const positions = Int32Array.from(words, (word) => positionOf.get(word) ?? 0);
  const items = said.map((word) => positions[word] ?? 0);
  return { facet, values, members: membersOf(values, starts, items), starts, items };
}

/** Counting sort of the nodes (the edges) by what they say. */
function membersOf(
  values: readonly string[],
  starts: Int32Array,
  items: Int32Array,
): ReadonlyMap<string, Int32Array> {
  const ends = new Int32Array(values.length + 1);
  for (const position of items) ends[position + 1] = (ends[position + 1] ?? 0) + 1;
  for (let p = 0; p < values.length; p++) ends[p + 1] = (ends[p + 1] ?? 0) + (ends[p] ?? 0);
  const next = ends.slice();
  const sorted = new Int32Array(items.length);
  for (let at = 0; at < starts.length - 1; at++) {
    for (let i = starts[at] ?? 0; i < (starts[at + 1] ?? 0); i++) {
      const position = items[i] ?? 0;
      const end = next[position] ?? 0;
      sorted[end] = at;
      next[position] = end + 1;
    }
  }
  return new Map(values.map((value, p) => [value, sorted.subarray(ends[p], ends[p + 1])]));
}
