import { bestOf } from '../../domain/graph/best-of.js';
import { NONE } from '../../domain/graph/lineage-graph.js';
import type { Forest } from './forest.js';

/** Maximum number of children of one node with their own cards; limits the work for a parent of 100,000. */
const PROMISING_CHILDREN = 64;
/** The search stops after this many consecutive nodes did not fit. */
const MAX_FAILED_TRIES = 48;
/** Sets tried per step. */
const SETS_PER_STEP = 16;

/** Arranges a set of drawn nodes. */
interface Fitter<Arrangement> {
  arrange(drawn: readonly number[]): Arrangement;
  /** Null if it does not fit. */
  attempt(drawn: readonly number[]): Arrangement | null;
}

/**
 * Selects the nodes that get a card: pinned nodes first, then repeatedly the most interesting node whose main parent is
 * drawn, as long as it fits the area. The rest is collapsed into bundles, so every member has exactly one card. In
 * steps: some hundreds of sets are tried.
 * @param pinned nodes that always get a card, ancestors first
 * @param fitter arranges a set of drawn nodes; called repeatedly
 */
export function* selectNodes<Arrangement>(
  forest: Forest,
  interest: Float64Array,
  pinned: readonly number[],
  fitter: Fitter<Arrangement>,
): Generator<undefined, Arrangement> {
  const drawn = [...pinned];
  const isDrawn = new Set(drawn);
  const interestIn = (node: number) => interest[forest.placeOf(node)] ?? -Infinity;
  // Sorted ascending, so that `pop` gives the most interesting one.
  const candidates: number[] = [];
  const offer = (parent: number) => {
    for (const child of mostInteresting(forest.childrenOf(parent), interestIn)) {
      if (isDrawn.has(child)) continue;
      candidates.splice(insertionIndexOf(candidates, child, interestIn), 0, child);
    }
  };
  for (const node of [NONE, ...drawn]) offer(node);
  let arrangement = fitter.arrange(drawn);
  for (let triesLeft = MAX_FAILED_TRIES, tried = 1; triesLeft > 0; tried++) {
    if (tried % SETS_PER_STEP === 0) yield;
    const node = candidates.pop();
    if (node === undefined) break;
    drawn.push(node);
    // The first node is always drawn.
    const attempt = drawn.length === 1 ? fitter.arrange(drawn) : fitter.attempt(drawn);
    if (attempt) {
      arrangement = attempt;
      triesLeft = MAX_FAILED_TRIES;
      isDrawn.add(node);
      offer(node);
    } else {
      drawn.pop();
      triesLeft--;
    }
  }
  return arrangement;
}

/** The most interesting children; among equals, those earlier in the file. Cost: linear. */
function mostInteresting(
  children: Int32Array,
  interestIn: (node: number) => number,
): Iterable<number> {
  return children.length <= PROMISING_CHILDREN
    ? children
    : bestOf(children, PROMISING_CHILDREN, (a, b) => interestIn(b) - interestIn(a));
}

/**
 * The insertion index of a node among nodes sorted by ascending interest; of ties, the one earlier in the file is
 * placed later here.
 */
function insertionIndexOf(
  sorted: readonly number[],
  node: number,
  interestIn: (node: number) => number,
): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle] ?? NONE;
    const before = interestIn(other) - interestIn(node) || node - other;
    if (before < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
