import { Bitset } from '../../domain/graph/bitset.js';
import { isNarrowed, matchesOf } from '../../domain/query/filter.js';
import { isolatedGraphOf } from '../../domain/graph/isolation.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { Filter } from '../../domain/query/filter.js';

/** The nodes a picture may speak of. */
export interface FilterResult {
  /** Nodes the filter asked for. */
  readonly matches: Bitset;
  /** Matches and all their ancestors. */
  readonly members: Bitset;
  /** Whether the filter asks for anything. */
  readonly narrowed: boolean;
}

/** What a filter leaves, with the ancestors that keep it connected. Cost: linear in nodes and edges. */
export function filterResultOf(graph: LineageGraph, filter: Filter): FilterResult {
  const matches = matchesOf(graph, filter);
  if (!isNarrowed(filter)) return { matches, members: matches, narrowed: false };
  const part = isolatedGraphOf(graph, filter.isolation);
  const members = Bitset.from(graph.nodeCount, matches);
  const order = part.topologicalOrder;
  const { starts, items } = part.ties.in;
  const { sources } = graph;
  for (let i = order.length - 1; i >= 0; i--) {
    const node = order[i] ?? 0;
    if (!members.has(node)) continue;
    // Without a view of the edges of each: there may be a hundred thousand.
    const end = starts[node + 1] ?? 0;
    for (let at = starts[node] ?? 0; at < end; at++) members.add(sources[items[at] ?? 0] ?? 0);
  }
  return { matches, members, narrowed: true };
}
