import { attributeOf, attributeColumnOf } from '../attributes.js';
import { closedValuesOf, facetOf, type Facet, type FacetId } from './facets.js';
import type { LineageGraph } from '../graph/lineage-graph.js';
import type { WordItems } from '../graph/word-column.js';
import { FacetMembers } from './facet-members.js';

/** The values of one facet for every node (or every edge, for facets of edges). */
export interface FacetIndex {
  readonly facet: Facet;
  /** The values that occur: those of a closed list in its order, then others in file order. */
  readonly values: readonly string[];
  readonly members: FacetMembers;
  /** Node (edge) number → the offset of its values in `items`; one longer than the number of nodes (edges). */
  readonly starts: Int32Array;
  /** Indices into `values`. */
  readonly items: WordItems;
}

/** An index as plain data. */
type PackedFacet = Pick<FacetIndex, 'values' | 'starts' | 'items'>;

const indexes = new WeakMap<LineageGraph, Map<FacetId, FacetIndex>>();

/** The index of a facet. Computed once, when first requested, in at most one pass over nodes or edges. */
export function facetIndexOf(graph: LineageGraph, id: FacetId): FacetIndex {
  let ofGraph = indexes.get(graph);
  if (!ofGraph) {
    ofGraph = new Map();
    indexes.set(graph, ofGraph);
  }
  let index = ofGraph.get(id);
  if (!index) {
    const packed = graph.derived(`facet ${id}`, () => packedFacetOf(graph, id));
    index = { facet: facetOf(id), ...packed, members: new FacetMembers(packed) };
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
  const inOrder = closedValuesOf(graph, facet);
  // There may be tens of thousands of base models, each of which occurs.
  if (inOrder === words) return { values: words, starts, items: wordItems };
  const known = new Set(words);
  const closed = inOrder.filter((value) => known.has(value));
  const values = [...new Set([...closed, ...words])];
  const positionOf = new Map(values.map((value, position) => [value, position]));
  const positions = Int32Array.from(words, (word) => positionOf.get(word) ?? 0);
  // If the order is the same, the column's array is shared.
  if (positions.every((position, word) => position === word))
    return { values, starts, items: wordItems };
  const items = wordItems.slice();
  for (let i = 0; i < items.length; i++) items[i] = positions[wordItems[i] ?? 0] ?? 0;
  return { values, starts, items };
}
