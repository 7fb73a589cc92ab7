import { finish } from '../../domain/format/steps.js';
import { inTopologicalOrder, treeSizesOf } from '../../domain/graph/lineage.js';
import type { Bitset } from '../../domain/graph/bitset.js';
import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { FilterResult } from './filter-result.js';

/** Nodes processed per step. */
export const NODES_PER_STEP = 1 << 17;

/** A forest as plain data, in compressed sparse row form. */
interface ForestColumns {
  readonly sizes: Int32Array;
  readonly matches: Int32Array;
  readonly children: Int32Array;
  /** Position 0 is the common root, position n + 1 is node n. */
  readonly starts: Int32Array;
}

/**
 * The main-parent forest of the members, under a common root: every member occurs exactly once, so that collapsing a
 * subtree neither loses nor duplicates a node. Node numbers; {@link NONE} is the common root.
 */
export class Forest {
  /** Node number → number of members in its subtree, including itself; 0 for non-members. */
  readonly sizes: Int32Array;
  /** Node number → number of matches in its subtree, including itself. */
  readonly matches: Int32Array;
  /** Number of members. */
  readonly size: number;
  /** The members in topological order. */
  readonly order: Int32Array;
  readonly #columns: ForestColumns;

  constructor(columns: ForestColumns, order: Int32Array) {
    this.order = order;
    this.sizes = columns.sizes;
    this.matches = columns.matches;
    this.size = columns.children.length;
    this.#columns = columns;
  }

  /** The members whose main parent is the node, in file order; the roots for {@link NONE}. */
  childrenOf(node: number): Int32Array {
    const { children, starts } = this.#columns;
    return children.subarray(starts[node + 1], starts[node + 2]);
  }

  /** How many members have the node as their main parent; roots for {@link NONE}. */
  childCountOf(node: number): number {
    const { starts } = this.#columns;
    return (starts[node + 2] ?? 0) - (starts[node + 1] ?? 0);
  }
}

/** The forest of a filter's result. */
export function forestOf(graph: LineageGraph, filtered: FilterResult): Forest {
  return finish(forestInSteps(graph, filtered));
}

/** {@link forestOf} in steps. Cost: two passes over the members; computed once for the unfiltered graph. */
export function* forestInSteps(
  graph: LineageGraph,
  filtered: FilterResult,
): Generator<undefined, Forest> {
  if (isUnfiltered(graph, filtered)) {
    // All are members and matches: their counts are the sizes of their trees.
    const sizes = treeSizesOf(graph);
    const lists = graph.derived('forest', () =>
      finish(childrenInSteps(graph, filtered.members, childCountsIn(graph))),
    );
    return new Forest({ sizes, matches: sizes, ...lists }, graph.topologicalOrder);
  }
  const order = inTopologicalOrder(graph, filtered.members);
  yield;
  return new Forest(yield* columnsInSteps(graph, filtered, order), order);
}

/** Whether a filter matches everything. */
export function isUnfiltered(graph: LineageGraph, { matches, members }: FilterResult): boolean {
  return matches === members && members.count() === graph.nodeCount;
}

/** @param order the members in topological order */
function* columnsInSteps(
  graph: LineageGraph,
  filtered: FilterResult,
  order: Int32Array,
): Generator<undefined, ForestColumns> {
  const sizes = new Int32Array(graph.nodeCount);
  const matches = new Int32Array(graph.nodeCount);
  const starts = new Int32Array(graph.nodeCount + 2);
  const parents = graph.mainParents;
  for (let i = order.length - 1; i >= 0; i--) {
    if (i % NODES_PER_STEP === 0) yield;
    const node = order[i] ?? 0;
    const parent = parents[node] ?? NONE;
    sizes[node] = (sizes[node] ?? 0) + 1;
    if (filtered.matches.has(node)) matches[node] = (matches[node] ?? 0) + 1;
    starts[parent + 2] = (starts[parent + 2] ?? 0) + 1;
    if (parent === NONE) continue;
    sizes[parent] = (sizes[parent] ?? 0) + (sizes[node] ?? 0);
    matches[parent] = (matches[parent] ?? 0) + (matches[node] ?? 0);
  }
  yield;
  return { sizes, matches, ...(yield* childrenInSteps(graph, filtered.members, starts)) };
}

/** How many nodes have each main parent, with that of node n at n + 2. */
function childCountsIn(graph: LineageGraph): Int32Array {
  const counts = new Int32Array(graph.nodeCount + 2);
  for (const parent of graph.mainParents) counts[parent + 2] = (counts[parent + 2] ?? 0) + 1;
  return counts;
}

/**
 * The members by their main parent, with a counting sort.
 * @param starts counts of children, each two places on, that become offsets
 */
function* childrenInSteps(
  graph: LineageGraph,
  members: Bitset,
  starts: Int32Array,
): Generator<undefined, Pick<ForestColumns, 'children' | 'starts'>> {
  const parents = graph.mainParents;
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  yield;
  const next = starts.slice();
  const children = new Int32Array(starts.at(-1) ?? 0);
  members.forEach((node) => {
    const place = (parents[node] ?? NONE) + 1;
    const at = next[place] ?? 0;
    children[at] = node;
    next[place] = at + 1;
  });
  return { children, starts };
}
