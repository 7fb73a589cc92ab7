import { crossingsInOrder, isStraight, type Span } from './trunk-crossings.js';

/** Uprights whose ends are closer than this do not share a track, in pixels. */
const CLEARANCE_PX = 7;

/** The tracks of the uprights in a gap. */
export interface GapTracks {
  /** Trunk → zero-based track, the last one nearest to the next column; 0 for trunks without an upright. */
  readonly tracks: readonly number[];
  readonly count: number;
}

/**
 * Assigns tracks to the uprights of a gap: in an order with few crossings, found by sifting (Matuszewski, Schönfeld and
 * Molitor, Using Sifting for k-Layer Straightline Crossing Minimization, 1999), as close to the next column as
 * possible. Cost: the square of the trunks times their heads.
 */
export function gapTracksOf(spans: readonly Span[]): GapTracks {
  const order = sifted(spans);
  const tracks = spans.map(() => 0);
  let count = 0;
  // Backwards from the last one: each takes the track right before those it must precede.
  const placed: number[] = [];
  for (const i of order.toReversed()) {
    const span = spans[i];
    if (!span) continue;
    let track = 0;
    for (const other of placed) {
      const beside = spans[other];
      if (!beside || !overlaps(span, beside)) continue;
      track = Math.max(track, (tracks[other] ?? 0) + 1);
    }
    tracks[i] = track;
    count = Math.max(count, track + 1);
    placed.push(i);
  }
  return { tracks: tracks.map((track) => Math.max(0, count - 1 - track)), count };
}

function overlaps(a: Span, b: Span): boolean {
  return a.low < b.high + CLEARANCE_PX && b.low < a.high + CLEARANCE_PX;
}

/** Trunks with an upright, in the order of their uprights. */
function sifted(spans: readonly Span[]): readonly number[] {
  const order = spans.map((_, i) => i).filter((i) => !isStraight(spans[i] ?? NO_SPAN));
  const cost = (first: number, second: number) =>
    crossingsInOrder(spans[first] ?? NO_SPAN, spans[second] ?? NO_SPAN);
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (const i of [...order]) {
      const from = order.indexOf(i);
      const others = order.filter((other) => other !== i);
      // Prefix sums of the cost of each position, relative to the first position.
      let sum = 0;
      let [best, lowest, present] = [0, 0, 0];
      others.forEach((other, k) => {
        sum += cost(other, i) - cost(i, other);
        if (sum < lowest) [best, lowest] = [k + 1, sum];
        if (k + 1 === from) present = sum;
      });
      if (lowest >= present) continue;
      order.splice(from, 1);
      order.splice(best, 0, i);
      isBetter = true;
    }
  }
  return order;
}

const NO_SPAN: Span = { tail: 0, heads: [], low: 0, high: 0 };
