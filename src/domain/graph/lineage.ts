import { Bitset } from './bitset.js';
import type { Adjacency } from './adjacency.js';
import { NONE, type LineageGraph } from './lineage-graph.js';

/** All ancestors of a node, excluding itself. Cost: the edges walked. */
export function ancestorsOf(graph: LineageGraph, node: number): Bitset {
  return reachOf(graph, node, graph.adjacency.in, graph.sources);
}

/** All descendants of a node, excluding itself. Cost: the edges walked. */
export function descendantsOf(graph: LineageGraph, node: number): Bitset {
  return reachOf(graph, node, graph.adjacency.out, graph.targets);
}

/**
 * Which of some nodes descend from an ancestor, which is not included. Searches upwards, since a root may have a
 * million descendants. Cost: the edges between the nodes and the ancestor.
 */
export function descendantsAmong(
  graph: LineageGraph,
  ancestor: number,
  nodes: Iterable<number>,
): ReadonlySet<number> {
  const { sources } = graph;
  const { starts, items } = graph.adjacency.in;
  const ranks = ranksOf(graph);
  const top = ranks[ancestor] ?? 0;
  const candidates = new Set(nodes);
  const above = new Set<number>();
  const waiting = [...candidates];
  const forEachSource = (node: number, visit: (source: number) => void) => {
    const end = starts[node + 1] ?? 0;
    for (let at = starts[node] ?? 0; at < end; at++) visit(sources[items[at] ?? NONE] ?? NONE);
  };
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    // Nodes before the ancestor in topological order are not its descendants.
    if (above.has(node) || (ranks[node] ?? NONE) <= top) continue;
    above.add(node);
    forEachSource(node, (source) => waiting.push(source));
  }
  const below = new Set<number>();
  for (const node of [...above].sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0))) {
    forEachSource(node, (source) => {
      if (source === ancestor || below.has(source)) below.add(node);
    });
  }
  return new Set([...candidates].filter((node) => below.has(node)));
}

function reachOf(
  graph: LineageGraph,
  start: number,
  { starts, items }: Adjacency['in'],
  ends: Int32Array,
): Bitset {
  const reached = new Bitset(graph.nodeCount);
  const waiting = [start];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    // Avoids a subarray for each node: there may be a million.
    const end = starts[node + 1] ?? 0;
    for (let at = starts[node] ?? 0; at < end; at++) {
      const next = ends[items[at] ?? NONE] ?? NONE;
      if (reached.has(next)) continue;
      reached.add(next);
      waiting.push(next);
    }
  }
  return reached;
}

/** A node of a path, with the edge that leads to it from the previous one; {@link NONE} at the start. */
export interface LineStep {
  readonly node: number;
  readonly edge: number;
}

/** The path from the root down to a node along main parents; just the node if it is a root. */
export function mainLineOf(graph: LineageGraph, node: number): readonly LineStep[] {
  const steps: LineStep[] = [];
  for (let at = node; at !== NONE; at = graph.mainParentOf(at)) {
    steps.push({ node: at, edge: graph.mainEdges[at] ?? NONE });
  }
  return steps.reverse();
}

/** The nearest common ancestors of several nodes, each of which counts as an ancestor of itself. */
export function nearestCommonAncestorsOf(
  graph: LineageGraph,
  nodes: readonly number[],
): readonly number[] {
  const [first, ...rest] = nodes.map((node) => {
    const line = ancestorsOf(graph, node);
    line.add(node);
    return line;
  });
  if (!first) return [];
  for (const line of rest) first.intersect(line);
  const common = first;
  return [...common].filter((node) =>
    graph.outEdgesOf(node).every((e) => !common.has(graph.targets[e] ?? NONE)),
  );
}

/** Node number → length of the longest path up to a root; 0 for roots. */
export function depthsOf(graph: LineageGraph): Int32Array {
  return graph.adjacency.depths;
}

/** Node number → size of its subtree in the main-parent forest, including itself. Computed once per graph. */
export function treeSizesOf(graph: LineageGraph): Int32Array {
  return graph.derived('treeSizes', () => {
    const sizes = new Int32Array(graph.nodeCount).fill(1);
    const { topologicalOrder: order, mainParents: parents } = graph;
    for (let i = order.length - 1; i >= 0; i--) {
      const node = order[i] ?? NONE;
      const parent = parents[node] ?? NONE;
      if (parent !== NONE) sizes[parent] = (sizes[parent] ?? 0) + (sizes[node] ?? 0);
    }
    return sizes;
  });
}

/** Node number → its *rank*, its place in topological order. Computed once per graph. */
export function ranksOf(graph: LineageGraph): Int32Array {
  return graph.derived('ranks', () => {
    const order = graph.topologicalOrder;
    const ranks = new Int32Array(graph.nodeCount);
    for (let place = 0; place < order.length; place++) ranks[order[place] ?? NONE] = place;
    return ranks;
  });
}

/** Rank of a node → that of its main parent, a lower one; {@link NONE} for roots. Computed once per graph. */
export function parentRanksOf(graph: LineageGraph): Int32Array {
  return graph.derived('parentRanks', () => {
    const ranks = ranksOf(graph);
    const parents = graph.mainParents;
    return graph.topologicalOrder.map((node) => ranks[parents[node] ?? NONE] ?? NONE);
  });
}

/** The ranks of the ends of edges, in the order of their targets. */
interface OtherEdges {
  readonly targets: Int32Array;
  readonly sources: Int32Array;
}

/** All edges other than the main ones. Computed once per graph. */
export function otherEdgesOf(graph: LineageGraph): OtherEdges {
  return graph.derived('otherEdges', () => {
    const { sources, mainEdges, topologicalOrder: order } = graph;
    const { starts, items } = graph.adjacency.in;
    const ranks = ranksOf(graph);
    const others = mainEdges.reduce((count, e) => count - Number(e !== NONE), items.length);
    const ends = { targets: new Int32Array(others), sources: new Int32Array(others) };
    let place = 0;
    for (let rank = 0; rank < order.length; rank++) {
      const node = order[rank] ?? NONE;
      const end = starts[node + 1] ?? 0;
      for (let at = starts[node] ?? 0; at < end; at++) {
        const e = items[at] ?? NONE;
        if (e === mainEdges[node]) continue;
        ends.targets[place] = rank;
        ends.sources[place++] = ranks[sources[e] ?? NONE] ?? NONE;
      }
    }
    return ends;
  });
}

/**
 * Adds all ancestors to a set of ranks, in one pass from the last rank to the first. Cost: the members, the edges other
 * than main edges, and a bit for each node.
 */
export function addAncestors(graph: LineageGraph, set: Bitset): Bitset {
  const parents = parentRanksOf(graph);
  const { targets, sources } = otherEdgesOf(graph);
  const { words } = set;
  let other = targets.length - 1;
  for (let w = words.length - 1; w >= 0; w--) {
    for (let left = words[w] ?? 0; left !== 0;) {
      const bit = 31 - Math.clz32(left);
      const rank = (w << 5) + bit;
      const parent = parents[rank] ?? NONE;
      if (parent !== NONE) set.add(parent);
      while ((targets[other] ?? NONE) > rank) other--;
      for (; targets[other] === rank; other--) set.add(sources[other] ?? NONE);
      // Parents may be in the same word, at lower bits.
      left = (words[w] ?? 0) & ((1 << bit) - 1);
    }
  }
  return set;
}
