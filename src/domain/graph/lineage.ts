import { Bitset } from './bitset.js';
import { NONE, type LineageGraph } from './lineage-graph.js';

/** Every node something passed on from to this one, itself not included. Cost: the edges walked. */
export function ancestorsOf(graph: LineageGraph, node: number): Bitset {
  return reachOf(graph, node, (n) => graph.inEdgesOf(n), graph.sources);
}

/** Every node something passed on to from this one, itself not included. Cost: the edges walked. */
export function descendantsOf(graph: LineageGraph, node: number): Bitset {
  return reachOf(graph, node, (n) => graph.outEdgesOf(n), graph.targets);
}

function reachOf(
  graph: LineageGraph,
  start: number,
  edgesOf: (node: number) => Int32Array,
  ends: Int32Array,
): Bitset {
  const reached = new Bitset(graph.nodeCount);
  const waiting = [start];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const e of edgesOf(node)) {
      const next = ends[e] ?? NONE;
      if (reached.has(next)) continue;
      reached.add(next);
      waiting.push(next);
    }
  }
  return reached;
}

/** A node of a line, with the edge that leads to it from the one before; {@link NONE} at the start. */
export interface LineStep {
  readonly node: number;
  readonly edge: number;
}

/** The line from the root down to a node by main parents; the node alone where it is a root. */
export function mainLineOf(graph: LineageGraph, node: number): readonly LineStep[] {
  const steps: LineStep[] = [];
  for (let at = node; at !== NONE; at = graph.mainParentOf(at)) {
    steps.push({ node: at, edge: graph.mainEdges[at] ?? NONE });
  }
  return steps.reverse();
}

/** The common ancestors of several nodes (each node its own among them) that have none of the others below them. */
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

const depthsByGraph = new WeakMap<LineageGraph, Int32Array>();

/** Node number → edges on the longest way up to a root: 0 for roots. Computed once per graph. */
export function depthsOf(graph: LineageGraph): Int32Array {
  let depths = depthsByGraph.get(graph);
  if (!depths) {
    depths = new Int32Array(graph.nodeCount);
    for (const node of graph.topologicalOrder) {
      for (const e of graph.inEdgesOf(node)) {
        const above = depths[graph.sources[e] ?? NONE] ?? 0;
        depths[node] = Math.max(depths[node] ?? 0, above + 1);
      }
    }
    depthsByGraph.set(graph, depths);
  }
  return depths;
}

const treeSizes = new WeakMap<LineageGraph, Int32Array>();

/** Node number → nodes in its branch of the main-parent forest, itself included. Computed once per graph. */
export function treeSizesOf(graph: LineageGraph): Int32Array {
  let sizes = treeSizes.get(graph);
  if (!sizes) {
    sizes = new Int32Array(graph.nodeCount).fill(1);
    const order = graph.topologicalOrder;
    for (let i = order.length - 1; i >= 0; i--) {
      const node = order[i] ?? NONE;
      const parent = graph.mainParentOf(node);
      if (parent !== NONE) sizes[parent] = (sizes[parent] ?? 0) + (sizes[node] ?? 0);
    }
    treeSizes.set(graph, sizes);
  }
  return sizes;
}
