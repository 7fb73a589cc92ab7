import { crossingsInOrder, isStraight, type Span } from './trunk-crossings.js';

/** Uprights whose ends come nearer to each other than this do not share a track, in pixels. */
const CLEARANCE_PX = 7;

/** Where the uprights of a gap stand. */
export interface GapTracks {
  /** Trunk → its track, from 0, the last one nearest to the next column; trunks without an upright have 0. */
  readonly tracks: readonly number[];
  readonly count: number;
}

/**
 * Gives the uprights of one gap their tracks: in an order with few crossings, found by sifting (Matuszewski, Schönfeld and
 * Molitor, Using Sifting for k-Layer Straightline Crossing Minimization, 1999), as near to the next column as can be.
 * Cost: the square of the trunks times their heads.
 */
export function gapTracksOf(spans: readonly Span[]): GapTracks {
  const order = sifted(spans);
  const tracks = spans.map(() => 0);
  let count = 0;
  // From the last one backwards: each stands right before those it has to stay before.
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

/** Trunks with an upright, in the order in which their uprights come. */
function sifted(spans: readonly Span[]): readonly number[] {
  const order = spans.map((_, i) => i).filter((i) => !isStraight(spans[i] ?? NO_SPAN));
  const cost = (first: number, second: number) =>
    crossingsInOrder(spans[first] ?? NO_SPAN, spans[second] ?? NO_SPAN);
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (const i of [...order]) {
      const from = order.indexOf(i);
      const others = order.filter((other) => other !== i);
      // What it costs to stand before each of the others, counted from standing before all of them.
      let sum = 0;
      let [best, least, present] = [0, 0, 0];
      others.forEach((other, k) => {
        sum += cost(other, i) - cost(i, other);
        if (sum < least) [best, least] = [k + 1, sum];
        if (k + 1 === from) present = sum;
      });
      if (least >= present) continue;
      order.splice(from, 1);
      order.splice(best, 0, i);
      isBetter = true;
    }
  }
  return order;
}

const NO_SPAN: Span = { tail: 0, heads: [], low: 0, high: 0 };
