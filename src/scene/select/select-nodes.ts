import { NONE } from '../../domain/graph/lineage-graph.js';
import { Candidates } from './candidates.js';
import type { Forest } from './forest.js';

/** The search stops after this many consecutive nodes did not fit. */
const MAX_FAILED_TRIES = 48;
const TRIES_PER_STEP = 16;

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
  const isPinned = new Set(pinned);
  const candidates = new Candidates((node) => interest[forest.placeOf(node)] ?? -Infinity);
  const offer = (parent: number) => candidates.add(forest.childrenOf(parent));
  const draw = (node: number) => {
    drawn.push(node);
    offer(node);
  };
  for (const node of [NONE, ...pinned]) offer(node);
  // The first node is always drawn.
  const first = pinned.length === 0 ? candidates.takeBest() : undefined;
  if (first !== undefined) draw(first);
  const growth = fitter.growthOf(drawn);
  for (let triesLeft = MAX_FAILED_TRIES, tried = 1; triesLeft > 0; tried++) {
    if (tried % TRIES_PER_STEP === 0) yield;
    const node = candidates.takeBest();
    if (node === undefined) break;
    if (isPinned.has(node)) continue;
    if (growth.add(node)) {
      triesLeft = MAX_FAILED_TRIES;
      draw(node);
    } else triesLeft--;
  }
  return fitter.arrange(drawn);
}
