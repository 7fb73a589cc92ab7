import type { Attribute } from '../attribute.js';
import { attributeOf } from '../attributes.js';
import { closedValuesOf, facetOf, type Facet, type FacetId } from './facets.js';
import type { LineageGraph } from '../graph/lineage-graph.js';

/** What every node (or every edge, for facets of edges) says in one facet. */
export interface FacetIndex {
  readonly facet: Facet;
  /** The values that occur: closed lists in their order, then others as the file brings them. */
  readonly values: readonly string[];
  /** Value → nodes (edges) that say it, ascending. Lists, not bitsets: there may be as many values as nodes. */
  readonly members: ReadonlyMap<string, readonly number[]>;
  /** Node (edge) number → where its values start in `items`; one longer than there are nodes (edges). */
  readonly starts: Int32Array;
  /** Places in `values`. */
  readonly items: Int32Array;
}

const indexes = new WeakMap<LineageGraph, Map<FacetId, FacetIndex>>();

/** The index of a facet. Made when first asked for, in one pass over nodes or edges. */
export function facetIndexOf(graph: LineageGraph, id: FacetId): FacetIndex {
  let ofGraph = indexes.get(graph);
  if (!ofGraph) {
    ofGraph = new Map();
    indexes.set(graph, ofGraph);
  }
  let index = ofGraph.get(id);
  if (!index) {
    index = computeIndex(graph, id);
    ofGraph.set(id, index);
  }
  return index;
}

function computeIndex(graph: LineageGraph, id: FacetId): FacetIndex {
  const facet = facetOf(id);
  const words = wordsOf(graph, attributeOf(facet.attribute));
  const members = new Map<string, number[]>();
  words.forEach((list, i) => {
    for (const word of list) {
      const ofWord = members.get(word);
      if (!ofWord) members.set(word, [i]);
      else if (ofWord.at(-1) !== i) ofWord.push(i);
    }
  });
  const closed = closedValuesOf(graph, facet).filter((value) => members.has(value));
  const values = [...new Set([...closed, ...members.keys()])];
  const places = new Map(values.map((value, place) => [value, place]));
  const starts = new Int32Array(words.length + 1);
  const items: number[] = [];
  words.forEach((list, i) => {
    for (const word of new Set(list)) items.push(places.get(word) ?? 0);
    starts[i + 1] = items.length;
  });
  return { facet, values, members, starts, items: Int32Array.from(items) };
}

/** What each node (each edge, for facts about edges) says. */
function wordsOf(graph: LineageGraph, attribute: Attribute): readonly (readonly string[])[] {
  if (attribute.of === 'edge') return graph.edges.map(attribute.wordsOf);
  if (attribute.of === 'node') return graph.nodes.map(attribute.wordsOf);
  return graph.nodes.map((_, node) => attribute.wordsOf(graph, node));
}
