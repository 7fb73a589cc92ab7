import { Bitset } from '../../domain/graph/bitset.js';
import { isNarrowed, matchesOf } from '../../domain/query/filter.js';
import { isolatedGraphOf } from '../../domain/graph/isolation.js';
import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { Filter } from '../../domain/query/filter.js';

/** The nodes that a picture may contain. */
export interface FilterResult {
  /** Nodes that match the filter. */
  readonly matches: Bitset;
  /** Matches and all their ancestors. */
  readonly members: Bitset;
  /** Whether the filter has any condition. */
  readonly narrowed: boolean;
}

const computed = new WeakMap<LineageGraph, WeakMap<Filter, FilterResult>>();

/**
 * The nodes that match a filter, with the ancestors that keep them connected. Cached per graph and filter; cost: those
 * nodes, with their edges.
 */
export function filterResultOf(graph: LineageGraph, filter: Filter): FilterResult {
  let ofGraph = computed.get(graph);
  if (!ofGraph) {
    ofGraph = new WeakMap();
    computed.set(graph, ofGraph);
  }
  let result = ofGraph.get(filter);
  if (!result) {
    result = computeResult(graph, filter);
    ofGraph.set(filter, result);
  }
  return result;
}

function computeResult(graph: LineageGraph, filter: Filter): FilterResult {
  const matches = matchesOf(graph, filter);
  if (!isNarrowed(filter)) return { matches, members: matches, narrowed: false };
  const { starts, items } = isolatedGraphOf(graph, filter.isolation).adjacency.in;
  const { sources } = graph;
  const members = Bitset.from(graph.nodeCount, matches);
  const waiting: number[] = [];
  // Avoids a subarray for each node: there may be a hundred thousand.
  const addParents = (node: number) => {
    const end = starts[node + 1] ?? 0;
    for (let at = starts[node] ?? 0; at < end; at++) {
      const source = sources[items[at] ?? NONE] ?? NONE;
      if (members.has(source)) continue;
      members.add(source);
      waiting.push(source);
    }
  };
  matches.forEach(addParents);
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) addParents(node);
  return { matches, members, narrowed: true };
}
