import { finish } from '../../domain/format/steps.js';
import { inTopologicalOrder, treeSizesOf } from '../../domain/graph/lineage.js';
import type { Bitset } from '../../domain/graph/bitset.js';
import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { FilterResult } from './filter-result.js';

/** Nodes processed per step. */
export const NODES_PER_STEP = 1 << 17;

/** The children of each node, one list after the other. */
interface ChildLists {
  readonly children: Int32Array;
  /** Where each list starts and ends; position 0 is the common root, position n + 1 is node n. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** A forest as plain data. */
interface ForestColumns extends ChildLists {
  readonly sizes: Int32Array;
  readonly matches: Int32Array;
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
    const { children, starts, ends } = this.#columns;
    return children.subarray(starts[node + 1], ends[node + 1]);
  }

  /** How many members have the node as their main parent; roots for {@link NONE}. */
  childCountOf(node: number): number {
    const { starts, ends } = this.#columns;
    return (ends[node + 1] ?? 0) - (starts[node + 1] ?? 0);
  }
}

/** The forest of a filter's result. */
export function forestOf(graph: LineageGraph, filtered: FilterResult): Forest {
  return finish(forestInSteps(graph, filtered));
}

/**
 * {@link forestOf} in steps. Cost: a few passes over the members, and none over the other nodes; computed once for the
 * unfiltered graph.
 */
export function* forestInSteps(
  graph: LineageGraph,
  filtered: FilterResult,
): Generator<undefined, Forest> {
  if (isUnfiltered(graph, filtered)) {
    // All are members and matches: their counts are the sizes of their trees.
    const sizes = treeSizesOf(graph);
    const lists = graph.derived('forest', () => {
      const { children, starts, ends } = finish(
        columnsInSteps(graph, filtered, graph.topologicalOrder),
      );
      return { children, starts, ends };
    });
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
  // The system gives memory when it is first written to, which is only where members are.
  const sizes = new Int32Array(graph.nodeCount);
  const matches = new Int32Array(graph.nodeCount);
  const counts = new Int32Array(graph.nodeCount + 1);
  const parents = graph.mainParents;
  for (let i = order.length - 1; i >= 0; i--) {
    if (i % NODES_PER_STEP === 0) yield;
    const node = order[i] ?? 0;
    const parent = parents[node] ?? NONE;
    sizes[node] = (sizes[node] ?? 0) + 1;
    if (filtered.matches.has(node)) matches[node] = (matches[node] ?? 0) + 1;
    counts[parent + 1] = (counts[parent + 1] ?? 0) + 1;
    if (parent === NONE) continue;
    sizes[parent] = (sizes[parent] ?? 0) + (sizes[node] ?? 0);
    matches[parent] = (matches[parent] ?? 0) + (matches[node] ?? 0);
  }
  yield;
  return { sizes, matches, ...(yield* childrenInSteps(graph, filtered.members, order, counts)) };
}

/**
 * The members by their main parent.
 * @param order the members in topological order
 * @param counts how many children there are at each position, which become the ends of their lists
 */
function* childrenInSteps(
  graph: LineageGraph,
  members: Bitset,
  order: Int32Array,
  counts: Int32Array,
): Generator<undefined, ChildLists> {
  const parents = graph.mainParents;
  const starts = new Int32Array(counts.length);
  let end = counts[0] ?? 0;
  counts[0] = 0;
  for (let i = 0; i < order.length; i++) {
    const place = (order[i] ?? NONE) + 1;
    const count = counts[place] ?? 0;
    if (count === 0) continue;
    starts[place] = end;
    counts[place] = end;
    end += count;
  }
  yield;
  const children = new Int32Array(order.length);
  members.forEach((node) => {
    const place = (parents[node] ?? NONE) + 1;
    const at = counts[place] ?? 0;
    children[at] = node;
    counts[place] = at + 1;
  });
  return { children, starts, ends: counts };
}
