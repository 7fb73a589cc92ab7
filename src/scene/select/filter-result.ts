import { Bitset } from '../../domain/graph/bitset.js';
import { isNarrowed, matchesOf, type Filter } from '../../domain/query/filter.js';
import { addAncestors, ranksOf } from '../../domain/graph/lineage.js';
import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';

/** The nodes that a picture may contain. */
export interface FilterResult {
  /** Nodes that match the filter. */
  readonly matches: Bitset;
  /** The same by their ranks (see {@link ranksOf}); the same set if all nodes match. */
  readonly matchRanks: Bitset;
  /** The ranks of matches and all their ancestors. */
  readonly memberRanks: Bitset;
  /** Whether the filter has any condition. */
  readonly narrowed: boolean;
}

const computed = new WeakMap<LineageGraph, WeakMap<Filter, FilterResult>>();

/**
 * The nodes that match a filter, with the ancestors that keep them connected. Cached per graph and filter; cost: those
 * nodes.
 * @param graph of a filter with an isolation, the isolated part
 */
export function filterResultOf(graph: LineageGraph, filter: Filter): FilterResult {
  let ofGraph = computed.get(graph);
  if (!ofGraph) {
    ofGraph = new WeakMap();
    computed.set(graph, ofGraph);
  }
  let result = ofGraph.get(filter);
  if (!result) {
    result = resultOf(graph, matchesOf(graph, filter), isNarrowed(filter));
    ofGraph.set(filter, result);
  }
  return result;
}

/** The result of a filter that leaves these nodes. */
export function resultOf(graph: LineageGraph, matches: Bitset, narrowed: boolean): FilterResult {
  const isWhole = matches.count() === graph.nodeCount;
  const matchRanks = isWhole ? matches : new Bitset(graph.nodeCount);
  if (!isWhole) {
    const ranks = ranksOf(graph);
    const nodes = matches.toArray();
    for (let i = 0; i < nodes.length; i++) matchRanks.add(ranks[nodes[i] ?? NONE] ?? NONE);
  }
  const memberRanks =
    narrowed && !isWhole
      ? addAncestors(graph, Bitset.from(graph.nodeCount, matchRanks))
      : matchRanks;
  return { matches, matchRanks, memberRanks, narrowed };
}
