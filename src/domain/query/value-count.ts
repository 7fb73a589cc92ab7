import { matchesOf, type Filter } from './filter.js';
import { facetIndexOf } from './facet-index.js';
import { FACETS, type FacetId } from './facets.js';
import { Bitset } from '../graph/bitset.js';
import { NONE, type LineageGraph } from '../graph/lineage-graph.js';
import { valueSetsOf } from './value-sets.js';

/**
 * The number of nodes that a filter with one more facet value would leave. Cost: the nodes with that value, or one bit
 * per node.
 */
export function countWithValue(
  graph: LineageGraph,
  filter: Filter,
  facetId: FacetId,
  value: string,
): number {
  const { facet, values, members } = facetIndexOf(graph, facetId);
  const isUnfiltered = filter.words[facetId] === undefined;
  // All facets of edges must match on the same edge.
  const areDisjoint =
    facet.of === 'node' || FACETS.every(({ id, of }) => of === 'node' || !filter.words[id]);
  if (isUnfiltered && areDisjoint) {
    const left = matchesOf(graph, filter);
    const set = valueSetsOf(graph, facetId)?.[values.indexOf(value)];
    if (set) return left.countWith(set);
    const list = members.get(value) ?? [];
    const nodes = new Bitset(graph.nodeCount);
    for (const at of list) nodes.add(facet.of === 'node' ? at : (graph.targets[at] ?? NONE));
    return left.countWith(nodes);
  }
  const chosen = new Set(filter.words[facetId] ?? []).add(value);
  const words = { ...filter.words, [facetId]: [...chosen] };
  return matchesOf(graph, { ...filter, words }).count();
}
