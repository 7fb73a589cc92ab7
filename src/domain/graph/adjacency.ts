import { finish } from '../format/steps.js';

/** Stands for "no node" or "no edge" where a number is expected. */
export const NONE = -1;

/**
 * The relations in the order in which they decide the *main parent* of a node with several: the source of its weights
 * comes before the source of its data. Among equals, the first edge in file order wins.
 */
const MAIN_RELATIONS = ['weights', 'merge', 'distillation', 'architecture', 'successor', 'data'];

/** Edges grouped by the node at one end, in compressed sparse row form. */
interface EdgeGroups {
  /** Node number → where its edges start in `items`; one longer than there are nodes. */
  readonly starts: Int32Array;
  /** Edge numbers, in file order for each node. */
  readonly items: Int32Array;
}

/** The adjacency of a graph in typed arrays. */
export interface Adjacency {
  /** Edges by their target. */
  readonly in: EdgeGroups;
  /** Edges by their source. */
  readonly out: EdgeGroups;
  /** Node number → the edge from its main parent, or {@link NONE} for a root. The main edges make a forest. */
  readonly mainEdges: Int32Array;
  /** The nodes ordered so that every source comes before its targets; ties in file order. */
  readonly topologicalOrder: Int32Array;
  /** Node number → length of the longest path up to a root; 0 for roots. */
  readonly depths: Int32Array;
}

/** The ends and relations of the edges. */
interface Ends {
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly relationAt: (edge: number) => string;
}

/** Builds the adjacency of a graph from those edges that count. Cost: linear. */
export function adjacencyOf(...what: Parameters<typeof adjacencyInSteps>): Adjacency {
  return finish(adjacencyInSteps(...what));
}

/** {@link adjacencyOf} in four steps. The topological order omits nodes on a cycle or behind one. */
export function* adjacencyInSteps(
  nodeCount: number,
  { sources, targets, relationAt }: Ends,
  isKept: (edge: number) => boolean,
): Generator<undefined, Adjacency> {
  const into = groupByEnd(nodeCount, targets, isKept);
  yield;
  const out = groupByEnd(nodeCount, sources, isKept);
  yield;
  const mainEdges = mainEdgesOf(nodeCount, into, relationAt);
  yield;
  return { in: into, out, mainEdges, ...sorted(nodeCount, into, out, targets) };
}

/** Groups the edges that count by one of their ends, with a counting sort. */
function groupByEnd(
  nodes: number,
  ends: Int32Array,
  isKept: (edge: number) => boolean,
): EdgeGroups {
  const starts = new Int32Array(nodes + 1);
  for (let e = 0; e < ends.length; e++) {
    const after = (ends[e] ?? NONE) + 1;
    if (isKept(e)) starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let n = 0; n < nodes; n++) starts[n + 1] = (starts[n + 1] ?? 0) + (starts[n] ?? 0);
  const next = starts.slice(0, nodes);
  const items = new Int32Array(starts[nodes] ?? 0);
  for (let e = 0; e < ends.length; e++) {
    if (!isKept(e)) continue;
    const n = ends[e] ?? NONE;
    const place = next[n] ?? 0;
    items[place] = e;
    next[n] = place + 1;
  }
  return { starts, items };
}

function mainEdgesOf(
  nodeCount: number,
  { starts, items }: EdgeGroups,
  relationAt: (edge: number) => string,
): Int32Array {
  const mainEdges = new Int32Array(nodeCount).fill(NONE);
  for (let n = 0; n < nodeCount; n++) {
    const [start, end] = [starts[n] ?? 0, starts[n + 1] ?? 0];
    if (start < end) mainEdges[n] = items[start] ?? NONE;
    if (end - start < 2) continue;
    let bestRank = Infinity;
    for (let i = start; i < end; i++) {
      const e = items[i] ?? NONE;
      const rank = rankOf(relationAt(e));
      if (rank >= bestRank) continue;
      mainEdges[n] = e;
      bestRank = rank;
    }
  }
  return mainEdges;
}

function rankOf(relation: string): number {
  const rank = MAIN_RELATIONS.indexOf(relation);
  return rank === -1 ? MAIN_RELATIONS.length : rank;
}

/** Topological sort by Kahn's algorithm; also computes the depths, to save another pass over the edges. */
function sorted(
  nodeCount: number,
  into: EdgeGroups,
  out: EdgeGroups,
  targets: Int32Array,
): Pick<Adjacency, 'topologicalOrder' | 'depths'> {
  // Per node: the number of sources not sorted yet, and its depth; adjacent, because both are read together.
  const state = new Int32Array(2 * nodeCount);
  const order = new Int32Array(nodeCount);
  let end = 0;
  for (let n = 0; n < nodeCount; n++) {
    const sources = (into.starts[n + 1] ?? 0) - (into.starts[n] ?? 0);
    state[2 * n] = sources;
    if (sources === 0) order[end++] = n;
  }
  for (let next = 0; next < end; next++) {
    const node = order[next] ?? NONE;
    const below = (state[2 * node + 1] ?? 0) + 1;
    for (let i = out.starts[node] ?? 0; i < (out.starts[node + 1] ?? 0); i++) {
      const target = targets[out.items[i] ?? NONE] ?? NONE;
      const waiting = (state[2 * target] ?? 0) - 1;
      state[2 * target] = waiting;
      if ((state[2 * target + 1] ?? 0) < below) state[2 * target + 1] = below;
      if (waiting === 0) order[end++] = target;
    }
  }
  const depths = new Int32Array(nodeCount);
  for (let n = 0; n < nodeCount; n++) depths[n] = state[2 * n + 1] ?? 0;
  return { topologicalOrder: order.subarray(0, end), depths };
}
