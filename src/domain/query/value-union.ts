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

/** The nodes (edges) with one of the values. Cost: these, once their lists have been made. */
export function saidWithAny(graph: LineageGraph, id: FacetId, values: readonly string[]): Bitset {
  const { facet, members } = facetIndexOf(graph, id);
  const union = new Bitset(facet.of === 'node' ? graph.nodeCount : graph.edgeCount);
  for (const value of values) for (const member of members.get(value) ?? []) union.add(member);
  return union;
}
