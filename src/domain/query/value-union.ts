import { Bitset } from '../graph/bitset.js';
import { NONE, type LineageGraph } from '../graph/lineage-graph.js';
import { facetIndexOf } from './facet-index.js';
import type { FacetId } from './facets.js';
import { valueSetsOf } from './value-sets.js';

/**
 * The nodes with one of the values; for a facet of edges, the targets of such edges. Null if the facet has too many
 * values for a set of each, or if not all edges count. Cost: one bit per node and value.
 */
export function nodesWithAny(
  graph: LineageGraph,
  id: FacetId,
  values: readonly string[],
): Bitset | null {
  if (graph.adjacency.in.items.length < graph.edgeCount) return null;
  const sets = valueSetsOf(graph, id);
  if (!sets) return null;
  const { members } = facetIndexOf(graph, id);
  const union = new Bitset(graph.nodeCount);
  for (const value of values) {
    const set = sets[members.positionOf(value) ?? NONE];
    if (set) union.unite(set);
  }
  return union;
}

/** The nodes (edges) with one of the values. Cost: one pass over the column, which is less than listing the members. */
export function entriesWithAny(
  graph: LineageGraph,
  id: FacetId,
  values: readonly string[],
): Bitset {
  const index = facetIndexOf(graph, id);
  const { members, starts, items } = index;
  const isWanted = new Uint8Array(index.values.length);
  for (const value of values) {
    const position = members.positionOf(value);
    if (position !== undefined) isWanted[position] = 1;
  }
  const count = starts.length - 1;
  const union = new Bitset(count);
  for (let at = 0; at < count; at++) {
    const end = starts[at + 1] ?? 0;
    for (let i = starts[at] ?? 0; i < end; i++) if (isWanted[items[i] ?? 0] === 1) union.add(at);
  }
  return union;
}
