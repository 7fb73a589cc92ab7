import { bestOf } from '../../domain/graph/best-of.js';
import { NONE } from '../../domain/graph/lineage-graph.js';
import type { Forest } from './forest.js';

/** Maximum number of children of one node with their own cards; limits the work for a parent of 100,000. */
const PROMISING_CHILDREN = 64;
/** The search stops after this many consecutive nodes did not fit. */
const MAX_FAILED_TRIES = 48;
const TRIES_PER_STEP = 16;

/** A node that may be drawn next. */
interface Candidate {
  readonly node: number;
  readonly interest: number;
}

/** Arranges a set of drawn nodes. */
interface Fitter<Arrangement> {
  arrange(drawn: readonly number[]): Arrangement;
  growthOf(drawn: readonly number[]): { add(node: number): boolean };
}

/**
 * Selects the nodes that get a card: pinned nodes first, then repeatedly the most interesting node whose main parent is
 * drawn, as long as it fits the area. The rest is collapsed into bundles, so every member has exactly one card. In
 * steps: some hundreds of nodes are tried.
 * @param pinned nodes that always get a card, ancestors first
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
  const candidates: Candidate[] = [];
  const offer = (parent: number) => {
    for (const node of mostInteresting(forest.childrenOf(parent), interestIn)) {
      if (isDrawn.has(node)) continue;
      const candidate = { node, interest: interestIn(node) };
      candidates.splice(insertionIndexOf(candidates, candidate), 0, candidate);
    }
  };
  const draw = (node: number) => {
    drawn.push(node);
    isDrawn.add(node);
    offer(node);
  };
  for (const node of [NONE, ...pinned]) offer(node);
  // The first node is always drawn.
  const first = pinned.length === 0 ? candidates.pop()?.node : undefined;
  if (first !== undefined) draw(first);
  const growth = fitter.growthOf(drawn);
  for (let triesLeft = MAX_FAILED_TRIES, tried = 1; triesLeft > 0; tried++) {
    if (tried % TRIES_PER_STEP === 0) yield;
    const node = candidates.pop()?.node;
    if (node === undefined) break;
    if (growth.add(node)) {
      triesLeft = MAX_FAILED_TRIES;
      draw(node);
    } else triesLeft--;
  }
  return fitter.arrange(drawn);
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
 * The insertion index among candidates sorted by ascending interest; of ties, the one earlier in the file is placed
 * later.
 */
function insertionIndexOf(sorted: readonly Candidate[], { node, interest }: Candidate): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle];
    if (other && (other.interest - interest || node - other.node) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
