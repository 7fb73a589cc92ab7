import { NONE, type LineageGraph } from './lineage-graph.js';

/** The progress of counting, which runs backwards through the topological order. */
interface Counting {
  /** Node number → number of its descendants; {@link NONE} if not counted yet. */
  readonly counts: Int32Array;
  /** 1 for a node whose descendants form a tree of their own, so that its count can be added as a whole. */
  readonly isTree: Uint8Array;
  /** Node number → the last walk that visited it. */
  readonly seen: Int32Array;
  walks: number;
  /** Number of edges followed by walks. */
  steps: number;
  /** From this position of the order on, trees are detected and counted. */
  marked: number;
  /** From this position on, every node is counted. */
  counted: number;
}

const countings = new WeakMap<LineageGraph, Counting>();

/** Nodes counted, or edges followed, between two calls of `until`. */
const AT_ONCE = { nodes: 256, steps: 20_000 };

/**
 * The number of descendants of a node, as found by `descendantsOf`. Cost: linear in the graph the first time, then a
 * walk over those descendants that have several parents among the node's descendants.
 */
export function descendantCountOf(graph: LineageGraph, node: number): number {
  const counting = countingOf(graph);
  markTrees(graph, counting, 0);
  return counted(graph, counting, node);
}

/**
 * Counts the descendants of every node in batches, until told to stop. Total cost: linear for a tree; otherwise one
 * walk for each node with merges below it, which is quadratic if all have.
 * @param until called between batches; returns whether to stop
 * @returns whether every node is counted
 */
export function warmDescendantCounts(graph: LineageGraph, until: () => boolean): boolean {
  const counting = countingOf(graph);
  while (counting.counted > 0) {
    const end = Math.max(0, counting.counted - AT_ONCE.nodes);
    const max = counting.steps + AT_ONCE.steps;
    markTrees(graph, counting, end);
    while (counting.counted > end && counting.steps < max) {
      counted(graph, counting, graph.topologicalOrder[--counting.counted] ?? NONE);
    }
    if (until()) break;
  }
  return counting.counted === 0;
}

/** Detects and counts trees, down to a position in the topological order. */
function markTrees(graph: LineageGraph, counting: Counting, end: number): void {
  const { counts, isTree } = counting;
  while (counting.marked > end) {
    const node = graph.topologicalOrder[--counting.marked] ?? NONE;
    let count = 0;
    for (const e of graph.outEdgesOf(node)) {
      const child = graph.targets[e] ?? NONE;
      if (isTree[child] === 0 || graph.inEdgesOf(child).length > 1) {
        count = NONE;
        break;
      }
      count += 1 + (counts[child] ?? 0);
    }
    if (count === NONE) continue;
    isTree[node] = 1;
    counts[node] = count;
  }
}

/** The count of a node whose descendants have all been checked for trees. */
function counted(graph: LineageGraph, counting: Counting, node: number): number {
  const { counts, isTree, seen } = counting;
  const known = counts[node] ?? 0;
  if (known !== NONE) return known;
  const walk = ++counting.walks;
  const waiting = [node];
  let count = 0;
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const edges = graph.outEdgesOf(at);
    counting.steps += edges.length;
    for (const e of edges) {
      const child = graph.targets[e] ?? NONE;
      if (seen[child] === walk) continue;
      seen[child] = walk;
      count += 1;
      if (isTree[child] === 1) count += counts[child] ?? 0;
      else waiting.push(child);
    }
  }
  counts[node] = count;
  return count;
}

function countingOf(graph: LineageGraph): Counting {
  let counting = countings.get(graph);
  if (!counting) {
    const size = graph.nodeCount;
    counting = {
      counts: new Int32Array(size).fill(NONE),
      isTree: new Uint8Array(size),
      seen: new Int32Array(size),
      walks: 0,
      steps: 0,
      marked: size,
      counted: size,
    };
    countings.set(graph, counting);
  }
  return counting;
}
