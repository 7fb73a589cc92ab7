import { finish } from '../../domain/format/steps.js';
import { Bitset, bitsIn } from '../../domain/graph/bitset.js';
import { parentRanksOf, ranksOf, treeSizesOf } from '../../domain/graph/lineage.js';
import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { FilterResult } from './filter-result.js';

/** Nodes processed per step. */
export const NODES_PER_STEP = 1 << 17;

/**
 * The main-parent forest of the members, under a common root: every member occurs exactly once, so that collapsing a
 * subtree neither loses nor duplicates a node. The *place* of a member is its position in topological order; passes over
 * all members use places, since a node and its parent are often close in this order. {@link NONE} is the common root.
 */
export interface Forest {
  /** Place → node number. */
  readonly order: Int32Array;
  /** Place → the place of its main parent, a lower one; {@link NONE} for roots. */
  readonly parents: Int32Array;
  /** The places of matches. */
  readonly matches: Bitset;
  /** The rank of the member at a place. */
  rankAt(place: number): number;
  /** The place of a node; {@link NONE} for non-members. */
  placeOf(node: number): number;
  /** The number of members in a node's subtree, including itself; 0 for non-members. */
  sizeOf(node: number): number;
  /** The members whose main parent is the node, in file order; the roots for {@link NONE}. */
  childrenOf(node: number): Int32Array;
  /** How many members have the node as their main parent; roots for {@link NONE}. */
  childCountOf(node: number): number;
}

/** The forest of a filter's result. */
export function forestOf(graph: LineageGraph, filtered: FilterResult): Forest {
  return finish(forestInSteps(graph, filtered));
}

/** {@link forestOf} in steps. Cost: two passes over the members, and a bit for each other node; none if unfiltered. */
export function* forestInSteps(
  graph: LineageGraph,
  filtered: FilterResult,
): Generator<undefined, Forest> {
  const whole = wholeForestOf(graph);
  if (isUnfiltered(filtered)) return whole;
  yield;
  return yield* FilteredForest.inSteps(whole, filtered);
}

/** Whether there is neither a filter nor an isolation. */
export function isUnfiltered({ matches, memberRanks, narrowed }: FilterResult): boolean {
  return !narrowed && memberRanks === matches;
}

/** The forest of all nodes. Computed once per graph. */
export function wholeForestOf(graph: LineageGraph): Forest {
  return new WholeForest(graph);
}

class WholeForest implements Forest {
  readonly order: Int32Array;
  readonly parents: Int32Array;
  readonly matches: Bitset;
  readonly #ranks: Int32Array;
  readonly #sizes: Int32Array;
  readonly #lists: ChildLists;

  constructor(graph: LineageGraph) {
    this.order = graph.topologicalOrder;
    this.parents = parentRanksOf(graph);
    this.matches = Bitset.full(graph.nodeCount);
    this.#ranks = ranksOf(graph);
    this.#sizes = treeSizesOf(graph);
    this.#lists = graph.derived('children', () => childListsOf(graph));
  }

  rankAt(place: number): number {
    return place;
  }

  placeOf(node: number): number {
    return this.#ranks[node] ?? NONE;
  }

  sizeOf(node: number): number {
    return this.#sizes[node] ?? 0;
  }

  childrenOf(node: number): Int32Array {
    const { children, starts } = this.#lists;
    return children.subarray(starts[node + 1], starts[node + 2]);
  }

  childCountOf(node: number): number {
    const { starts } = this.#lists;
    return (starts[node + 2] ?? 0) - (starts[node + 1] ?? 0);
  }
}

/** Some nodes of a graph. Numbering members by counting the bits before each is due to Jacobson (1989). */
class FilteredForest implements Forest {
  readonly order: Int32Array;
  readonly parents: Int32Array;
  readonly matches: Bitset;
  readonly #whole: Forest;
  readonly #ranks: Int32Array;
  readonly #words: Uint32Array;
  /** Word of the set of ranks → the number of members before it. */
  readonly #before: Int32Array;
  /** By place. */
  readonly #sizes: Int32Array;
  /** By place, after the number of roots. */
  readonly #childCounts: Int32Array;
  /** The lists asked for: few nodes are drawn, each in several sets that are tried. */
  readonly #children = new Map<number, Int32Array>();

  static *inSteps(whole: Forest, filtered: FilterResult): Generator<undefined, Forest> {
    const forest = new FilteredForest(whole, filtered);
    yield;
    yield* forest.#count();
    return forest;
  }

  private constructor(whole: Forest, { matchRanks, memberRanks }: FilterResult) {
    this.#whole = whole;
    this.#words = memberRanks.words;
    this.#before = new Int32Array(this.#words.length);
    for (let w = 1; w < this.#before.length; w++) {
      this.#before[w] = (this.#before[w - 1] ?? 0) + bitsIn(this.#words[w - 1] ?? 0);
    }
    const ranks = (this.#ranks = memberRanks.toArray());
    this.order = new Int32Array(ranks.length);
    this.parents = new Int32Array(ranks.length);
    this.matches = new Bitset(ranks.length);
    for (let place = 0; place < ranks.length; place++) {
      const rank = ranks[place] ?? NONE;
      this.order[place] = whole.order[rank] ?? NONE;
      this.parents[place] = this.#placeOfRank(whole.parents[rank] ?? NONE);
      if (matchRanks.has(rank)) this.matches.add(place);
    }
    this.#sizes = new Int32Array(ranks.length).fill(1);
    this.#childCounts = new Int32Array(ranks.length + 1);
  }

  *#count(): Generator<undefined> {
    const { parents } = this;
    const [sizes, counts] = [this.#sizes, this.#childCounts];
    for (let place = parents.length - 1; place >= 0; place--) {
      if (place % NODES_PER_STEP === 0) yield;
      const parent = parents[place] ?? NONE;
      counts[parent + 1] = (counts[parent + 1] ?? 0) + 1;
      if (parent !== NONE) sizes[parent] = (sizes[parent] ?? 0) + (sizes[place] ?? 0);
    }
  }

  #placeOfRank(rank: number): number {
    if (rank === NONE) return NONE;
    const word = this.#words[rank >>> 5] ?? 0;
    const bit = 1 << (rank & 31);
    return (word & bit) === 0 ? NONE : (this.#before[rank >>> 5] ?? 0) + bitsIn(word & (bit - 1));
  }

  rankAt(place: number): number {
    return this.#ranks[place] ?? NONE;
  }

  placeOf(node: number): number {
    return this.#placeOfRank(this.#whole.placeOf(node));
  }

  sizeOf(node: number): number {
    const place = this.placeOf(node);
    return place === NONE ? 0 : (this.#sizes[place] ?? 0);
  }

  childrenOf(node: number): Int32Array {
    let children = this.#children.get(node);
    if (!children) {
      const all = this.#whole.childrenOf(node);
      children = new Int32Array(this.childCountOf(node));
      for (let i = 0, at = 0; at < children.length; i++) {
        const child = all[i] ?? NONE;
        if (this.placeOf(child) !== NONE) children[at++] = child;
      }
      this.#children.set(node, children);
    }
    return children;
  }

  childCountOf(node: number): number {
    const place = this.placeOf(node);
    return node !== NONE && place === NONE ? 0 : (this.#childCounts[place + 1] ?? 0);
  }
}

/** All nodes by their main parent, in file order. */
interface ChildLists {
  readonly children: Int32Array;
  /** Where each list starts, and the next one: position 0 is the common root, position n + 1 is node n. */
  readonly starts: Int32Array;
}

function childListsOf({ nodeCount, mainParents }: LineageGraph): ChildLists {
  const starts = new Int32Array(nodeCount + 2);
  for (let n = 0; n < nodeCount; n++) {
    const next = (mainParents[n] ?? NONE) + 2;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const ends = starts.slice();
  const children = new Int32Array(nodeCount);
  for (let n = 0; n < nodeCount; n++) {
    const list = (mainParents[n] ?? NONE) + 1;
    const at = ends[list] ?? 0;
    children[at] = n;
    ends[list] = at + 1;
  }
  return { children, starts };
}
