import { finish } from '../../domain/format/steps.js';
import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import { Bitset } from '../../domain/graph/bitset.js';
import { parentRanksOf } from '../../domain/graph/lineage.js';
import type { ViewState } from '../../state/view-state.js';
import { isUnfiltered, NODES_PER_STEP, type Forest } from './forest.js';
import type { FilterResult } from './filter-result.js';
import { importanceOf } from './importance.js';

/**
 * Degree of interest (Furnas 1986; Card & Nation 2002; Heer & Card, DOITrees Revisited, 2004): a node's own importance,
 * plus the reader's wishes, minus its distance from the reader's focus.
 */
const MATCH = 12;
/** Kept only to connect matches, and not on their main lines: after everything else. */
const ASIDE = -30;
const LINEAGE_OF_FOCUS = 14;
const STEP_FROM_FOCUS = 1;
/** A node inherits the interest of its best descendant, minus this for each step. */
const STEP_TO_DESCENDANT = 0.25;

/**
 * Nodes raised per step: they are scattered over the arrays, so each takes ten times as long as in sequential order.
 */
const BOOSTED_PER_STEP = 1 << 14;

/**
 * Place in the forest → interest of the best node in its subtree, so that an unimportant ancestor of something
 * interesting is drawn too. Cost: the members; for an unfiltered graph only the raised nodes and their ancestors.
 */
export function interestOf(
  graph: LineageGraph,
  filtered: FilterResult,
  forest: Forest,
  view: Pick<ViewState, 'focus' | 'open'>,
): Float64Array {
  return finish(interestInSteps(graph, filtered, forest, view));
}

/** {@link interestOf} in steps. */
export function* interestInSteps(
  graph: LineageGraph,
  filtered: FilterResult,
  forest: Forest,
  view: Pick<ViewState, 'focus' | 'open'>,
): Generator<undefined, Float64Array> {
  const pinned = [view.focus, ...view.open.map(({ node }) => node)]
    .map((id) => (id === null ? undefined : graph.numberOf(id)))
    .filter((n) => n !== undefined);
  const boosts = yield* boostsOf(graph, pinned);
  yield;
  if (isUnfiltered(filtered)) {
    return pinned.length === 0 ? wholeInterestOf(graph) : yield* boosted(graph, forest, boosts);
  }
  const interest = yield* wishesOf(graph, filtered, forest);
  for (const n of boosts.nodes) {
    const place = forest.placeOf(n);
    if (place !== NONE) interest[place] = (interest[place] ?? 0) + (boosts.by[n] ?? 0);
  }
  return yield* propagateUp(interest, forest.parents);
}

/** The importance of members, raised for matches. */
function* wishesOf(
  graph: LineageGraph,
  { narrowed }: FilterResult,
  forest: Forest,
): Generator<undefined, Float64Array> {
  const { values } = importanceOf(graph);
  const { parents, matches } = forest;
  const interest = new Float64Array(parents.length);
  /** Place → 1 if a match is in its subtree. */
  const connects = new Uint8Array(parents.length);
  for (let place = parents.length - 1; place >= 0; place--) {
    if (place % NODES_PER_STEP === 0) yield;
    const isMatch = matches.has(place);
    if (isMatch) connects[place] = 1;
    const bonus = isMatch ? MATCH : connects[place] === 1 ? 0 : ASIDE;
    interest[place] = (values[forest.rankAt(place)] ?? 0) + (narrowed ? bonus : 0);
    const parent = parents[place] ?? NONE;
    if (parent !== NONE && connects[place] === 1) connects[parent] = 1;
  }
  return interest;
}

/** The interest of an unfiltered graph without a focus, by rank. Computed once per graph. */
export function wholeInterestOf(graph: LineageGraph): Float64Array {
  return graph.derived('interest', () =>
    finish(propagateUp(importanceOf(graph).values.slice(), parentRanksOf(graph))),
  );
}

/** Propagates interest upwards: each node gets that of its best descendant, if larger. Modifies the array. */
function* propagateUp(
  interest: Float64Array,
  parents: Int32Array,
): Generator<undefined, Float64Array> {
  for (let place = parents.length - 1; place >= 0; place--) {
    if (place % NODES_PER_STEP === 0) yield;
    const parent = parents[place] ?? NONE;
    if (parent === NONE) continue;
    const value = (interest[place] ?? -Infinity) - STEP_TO_DESCENDANT;
    if (value > (interest[parent] ?? -Infinity)) interest[parent] = value;
  }
  return interest;
}

/** Raises some nodes of the unfiltered graph, and propagates only their increase. */
function* boosted(
  graph: LineageGraph,
  forest: Forest,
  { nodes, by }: Boosts,
): Generator<undefined, Float64Array> {
  const { values } = importanceOf(graph);
  const { parents } = forest;
  const interest = wholeInterestOf(graph).slice();
  for (let i = 0; i < nodes.length; i++) {
    if (i % BOOSTED_PER_STEP === 0) yield;
    const n = nodes[i] ?? NONE;
    let place = forest.placeOf(n);
    let value = (values[place] ?? 0) + (by[n] ?? 0);
    for (; place !== NONE && value > (interest[place] ?? 0); place = parents[place] ?? NONE) {
      interest[place] = value;
      value -= STEP_TO_DESCENDANT;
    }
  }
  return interest;
}

/** Nodes raised because of the focus. In arrays, as the lineage of a root may be half of the graph. */
interface Boosts {
  /** The distinct nodes. */
  readonly nodes: number[];
  /** Node number → increase. */
  readonly by: Int16Array;
}

function* boostsOf(graph: LineageGraph, pinned: readonly number[]): Generator<undefined, Boosts> {
  const boosts: Boosts = { nodes: [], by: new Int16Array(pinned.length > 0 ? graph.nodeCount : 0) };
  for (const n of pinned) yield* boostLineage(graph, n, boosts);
  return boosts;
}

/** Raises a node, its ancestors and its descendants, less with each step until nothing is left. */
function* boostLineage(
  graph: LineageGraph,
  start: number,
  { nodes, by }: Boosts,
): Generator<undefined> {
  const { adjacency, sources, targets } = graph;
  const directions = [
    { edges: adjacency.in, ends: sources },
    { edges: adjacency.out, ends: targets },
  ];
  const boost = (node: number, amount: number) => {
    if (by[node] === 0) nodes.push(node);
    by[node] = (by[node] ?? 0) + amount;
  };
  boost(start, LINEAGE_OF_FOCUS);
  for (const { edges, ends } of directions) {
    const met = new Bitset(graph.nodeCount);
    met.add(start);
    let row = [start];
    for (let amount = LINEAGE_OF_FOCUS - STEP_FROM_FOCUS; amount > 0; amount -= STEP_FROM_FOCUS) {
      const next: number[] = [];
      for (let i = 0; i < row.length; i++) {
        if (i % BOOSTED_PER_STEP === 0) yield;
        const node = row[i] ?? NONE;
        const end = edges.starts[node + 1] ?? 0;
        for (let at = edges.starts[node] ?? 0; at < end; at++) {
          const other = ends[edges.items[at] ?? NONE] ?? NONE;
          if (met.has(other)) continue;
          met.add(other);
          next.push(other);
          boost(other, amount);
        }
      }
      if (next.length === 0) break;
      row = next;
    }
  }
}
