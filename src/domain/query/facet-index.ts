import { attributeOf, attributeColumnOf } from '../attributes.js';
import { closedValuesOf, facetOf, type Facet, type FacetId } from './facets.js';
import type { LineageGraph } from '../graph/lineage-graph.js';

/** The values of one facet for every node (or every edge, for facets of edges). */
export interface FacetIndex {
  readonly facet: Facet;
  /** The values that occur: those of a closed list in its order, then others in file order. */
  readonly values: readonly string[];
  /** Value → its nodes (edges), ascending. Lists, not bitsets: there may be as many values as nodes. */
  readonly members: ReadonlyMap<string, Int32Array>;
  /** Node (edge) number → the offset of its values in `items`; one longer than the number of nodes (edges). */
  readonly starts: Int32Array;
  /** Indices into `values`. */
  readonly items: Int32Array;
}

/** An index as plain data: transferring ten thousand arrays would take longer than everything else. */
interface PackedFacet {
  readonly values: readonly string[];
  readonly starts: Int32Array;
  readonly items: Int32Array;
  /** Value → the offset of its members in `members`; one longer than the number of values. */
  readonly ends: Int32Array;
  readonly members: Int32Array;
}

const indexes = new WeakMap<LineageGraph, Map<FacetId, FacetIndex>>();

/** The index of a facet. Computed once, when first requested, in one pass over nodes or edges. */
export function facetIndexOf(graph: LineageGraph, id: FacetId): FacetIndex {
  let ofGraph = indexes.get(graph);
  if (!ofGraph) {
    ofGraph = new Map();
    indexes.set(graph, ofGraph);
  }
  let index = ofGraph.get(id);
  if (!index) {
    const packed = graph.derived(`facet ${id}`, () => packedFacetOf(graph, id));
    const { values, starts, items, ends, members } = packed;
    const lists = values.map(
      (value, p) => [value, members.subarray(ends[p], ends[p + 1])] as const,
    );
    index = { facet: facetOf(id), values, starts, items, members: new Map(lists) };
    ofGraph.set(id, index);
  }
  return index;
}

function packedFacetOf(graph: LineageGraph, id: FacetId): PackedFacet {
  const facet = facetOf(id);
  const {
    words,
    starts,
    items: wordItems,
  } = attributeColumnOf(graph, attributeOf(facet.attribute));
  const known = new Set(words);
  const closed = closedValuesOf(graph, facet).filter((value) => known.has(value));
  const values = [...new Set([...closed, ...words])];
  const positionOf = new Map(values.map((value, position) => [value, position]));
  const positions = Int32Array.from(words, (word) => positionOf.get(word) ?? 0);
  const isSame = positions.every((position, word) => position === word);
  // If the order is the same, the column's array is shared.
  const items = isSame ? wordItems : wordItems.map((word) => positions[word] ?? 0);
  return { values, starts, items, ...membersOf(values, starts, items) };
}

/** Groups the nodes (edges) by value with a counting sort. */
function membersOf(
  values: readonly string[],
  starts: Int32Array,
  items: Int32Array,
): Pick<PackedFacet, 'ends' | 'members'> {
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
  return { ends, members: sorted };
}
