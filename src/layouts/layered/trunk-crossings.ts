/** A trunk in its gap: where across the flow its tail and its heads are, in pixels, and from where to where it reaches. */
export interface Span {
  readonly tail: number;
  readonly heads: readonly number[];
  readonly low: number;
  readonly high: number;
}

/** Levels nearer to each other than this would lie on one another, in pixels. */
const APART_PX = 4;
/** What it counts that two lines lie on one another, which is worse than any crossing. */
const OVERLAP = 3;
/** A trunk that does not reach further across has no upright. */
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
 * Crossings of two trunks of a gap when the upright of the one comes before that of the other: heads of the first pass the
 * upright of the second, and the tail of the second passes that of the first (Sander, Layout of Directed Hypergraphs with
 * Orthogonal Hyperedges, 2003). Cost: their heads.
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

/** Crossings of two trunks of a gap in the better of their two orders. */
export function crossingsOfPair(a: Span, b: Span): number {
  return Math.min(crossingsInOrder(a, b), crossingsInOrder(b, a));
}
