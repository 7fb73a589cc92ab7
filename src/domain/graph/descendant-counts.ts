import { NONE, type LineageGraph } from './lineage-graph.js';

/** How far the counting of one graph has come, from the end of its topological order to the start. */
interface Counting {
  /** Node number → its descendants; {@link NONE} if they were not counted yet. */
  readonly counts: Int32Array;
  /** 1 for a node below which hangs a tree of its own, so that its count can be taken over whole. */
  readonly isTree: Uint8Array;
  /** Node number → the last walk that came by. */
  readonly seen: Int32Array;
  walks: number;
  /** Edges the walks followed. */
  steps: number;
  /** From this place in the order on it is known what is a tree, and trees are counted. */
  marked: number;
  /** From this place on everything is counted. */
  counted: number;
}

const countings = new WeakMap<LineageGraph, Counting>();

/** This many nodes are counted, or so many edges followed, before the clock is looked at. */
const AT_ONCE = { nodes: 256, steps: 20_000 };

/**
 * How many nodes something passed on to from this one, as `descendantsOf` finds them. Cost: the first time linear in the graph;
 * then a walk over those below that have one of several parents below as well.
 */
export function descendantCountOf(graph: LineageGraph, node: number): number {
  const counting = countingOf(graph);
  markTrees(graph, counting, 0);
  return counted(graph, counting, node);
}

/**
 * Counts the descendants of every node, a few nodes at a time, until told to stop. Cost, in all: linear for a tree; a walk for
 * every node that has merges below, which is quadratic where all of them have.
 * @param until asked every now and then whether to stop
 * @returns whether all are counted
 */
export function warmDescendantCounts(graph: LineageGraph, until: () => boolean): boolean {
  const counting = countingOf(graph);
  while (counting.counted > 0) {
    const end = Math.max(0, counting.counted - AT_ONCE.nodes);
    const most = counting.steps + AT_ONCE.steps;
    markTrees(graph, counting, end);
    while (counting.counted > end && counting.steps < most) {
      counted(graph, counting, graph.topologicalOrder[--counting.counted] ?? NONE);
    }
    if (until()) break;
  }
  return counting.counted === 0;
}

/** Finds out what is a tree, and counts it, down to a place in the topological order. */
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

/** The count of a node below which everything is marked. */
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
