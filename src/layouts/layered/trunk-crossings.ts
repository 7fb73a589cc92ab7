/** A trunk in its gap: the positions of its tail and heads across the flow, in pixels, and their range. */
export interface Span {
  readonly tail: number;
  readonly heads: readonly number[];
  readonly low: number;
  readonly high: number;
}

/** Levels closer than this would overlap, in pixels. */
const APART_PX = 4;
/** Cost of two overlapping lines, which is worse than a crossing. */
const OVERLAP = 3;
/** A trunk with a smaller range has no upright. */
export const STRAIGHT_PX = 0.5;

/** The span of a trunk with these levels. */
export function spanOf(tail: number, heads: readonly number[]): Span {
  return { tail, heads, low: Math.min(tail, ...heads), high: Math.max(tail, ...heads) };
}

/** Whether a trunk has no upright. */
export function isStraight({ low, high }: Span): boolean {
  return high - low < STRAIGHT_PX;
}

/**
 * The number of crossings of two trunks in a gap if the upright of the first precedes that of the second: heads of the
 * first cross the upright of the second, and the tail of the second crosses that of the first (Sander, Layout of
 * Directed Hypergraphs with Orthogonal Hyperedges, 2003). Cost: their heads.
 */
export function crossingsInOrder(first: Span, second: Span): number {
  if (first.high <= second.low || second.high <= first.low) return 0;
  if (isStraight(first)) return Number(second.low < first.tail && first.tail < second.high);
  if (isStraight(second)) return Number(first.low < second.tail && second.tail < first.high);
  let crossings = Number(first.low < second.tail && second.tail < first.high);
  for (const head of first.heads) {
    if (second.low < head && head < second.high) crossings++;
    if (Math.abs(head - second.tail) < APART_PX) crossings += OVERLAP;
  }
  return crossings;
}

/** The number of crossings of two trunks in a gap, in the better of their two orders. */
export function crossingsOfPair(a: Span, b: Span): number {
  return Math.min(crossingsInOrder(a, b), crossingsInOrder(b, a));
}
