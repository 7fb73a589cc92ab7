import { group } from 'd3';
import { rounded, type Corner } from '../rounded.js';
import { tracksOf } from './tracks.js';

/** A box that lines start and end at: u along the flow, v across it. */
export interface BusStop {
  readonly lane: number;
  /** The last of the lanes it fills. */
  readonly lastLane: number;
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
}

/** A line to be routed. */
export interface BusLine {
  readonly source: BusStop;
  readonly target: BusStop;
  /** Where it has to end, along the flow; null for near the start of its target. Beyond the target it ends in the lane's middle. */
  readonly at: number | null;
}

/** How far from a box's start its lines leave and arrive, and how far they are apart. */
const INSET_PX = 7;
const APART_PX = 3;
/** Lines keep this far from the boxes on both sides of a gap. */
const MARGIN_PX = 3;

/**
 * Routes as a map of bus lines has them: out of the side of a box near its start, straight to the gap beside its target, along
 * the gap, and in. Nothing runs through a lane along the flow, so no line seems to come out of a box it does not start at;
 * lines side by side branch off without crossing. A target next in its source's lane has a straight line.
 * Cost: in each gap the square of its lines.
 * @param gapTopOf where the gap before a lane starts, across the flow
 */
export function busRoutesOf(
  lines: readonly BusLine[],
  stops: readonly BusStop[],
  gapTopOf: (lane: number) => number,
  gapPx: number,
): readonly (readonly Corner[])[] {
  const straight = lines.map((line) => isNext(line, stops));
  const runs = lines.map((line, l) => ({ line, l, ...sidesOf(line) }));
  const buses = runs.filter(({ l }) => !straight[l]);
  const leaves = spread(
    buses,
    ({ line, down }) => [line.source, down],
    (a, b) =>
      a.down ? a.gap - b.gap || arrival(b) - arrival(a) : b.gap - a.gap || arrival(b) - arrival(a),
  );
  const arrives = spread(
    buses.filter(({ line }) => line.at === null),
    ({ line, below }) => [line.target, below],
    (a, b) => b.line.source.from - a.line.source.from,
  );
  const ends = lines.map(({ at, target }, l) => at ?? arrives.get(l) ?? target.from);
  const heights = heightsOf(buses, leaves, ends, gapTopOf, gapPx);
  return lines.map((line, l) => {
    const { source, target } = line;
    if (straight[l]) return straightRoute(source, target);
    const { down, below } = sidesOf(line);
    const [u, end] = [leaves.get(l) ?? source.from, ends[l] ?? target.from];
    const v = heights.get(l) ?? source.bottom;
    const start: Corner = [u, down ? source.bottom : source.top];
    const beyond = end > target.to || end < target.from;
    const last: Corner = [end, beyond ? middleOf(target) : below ? target.bottom : target.top];
    return rounded([start, [u, v], [end, v], last]);
  });
}

interface Run {
  readonly line: BusLine;
  readonly l: number;
  /** Leaves its source across the flow in its direction. */
  readonly down: boolean;
  /** Arrives at its target from behind. */
  readonly below: boolean;
  /** The gap it runs along: the one before this lane. */
  readonly gap: number;
}

function sidesOf({ source, target }: BusLine): Pick<Run, 'down' | 'below' | 'gap'> {
  const down = target.lane > source.lastLane;
  const below = target.lastLane < source.lane;
  return { down, below, gap: below ? target.lastLane + 1 : target.lane };
}

function arrival({ line }: Run): number {
  return line.at ?? line.target.from;
}

function isNext({ source, target, at }: BusLine, stops: readonly BusStop[]): boolean {
  if (at !== null || target.lane !== source.lane || target.from < source.to) return false;
  return !stops.some(
    ({ lane, lastLane, from, to }) =>
      lane <= target.lane && target.lane <= lastLane && from >= source.to && to <= target.from,
  );
}

/** Line number → where on a side of a box it starts or ends: side by side, the first in order furthest from the box's start. */
function spread(
  runs: readonly Run[],
  sideOf: (run: Run) => readonly [BusStop, boolean],
  order: (a: Run, b: Run) => number,
): ReadonlyMap<number, number> {
  const sides = new Map<BusStop, [Run[], Run[]]>();
  for (const run of runs) {
    const [stop, side] = sideOf(run);
    const lists = sides.get(stop) ?? [[], []];
    sides.set(stop, lists);
    lists[side ? 1 : 0].push(run);
  }
  const places = new Map<number, number>();
  for (const [stop, lists] of sides) {
    const space = stop.to - stop.from - 2 * INSET_PX;
    for (const list of lists) {
      const apart = Math.min(APART_PX, space / Math.max(1, list.length - 1));
      list.sort(order);
      list.forEach(({ l }, i) =>
        places.set(l, stop.from + INSET_PX + (list.length - 1 - i) * Math.max(0, apart)),
      );
    }
  }
  return places;
}

/** Line number → where in its gap it runs, across the flow. */
function heightsOf(
  buses: readonly Run[],
  leaves: ReadonlyMap<number, number>,
  ends: readonly number[],
  gapTopOf: (lane: number) => number,
  gapPx: number,
): ReadonlyMap<number, number> {
  const gaps = group(buses, ({ gap }) => gap);
  const heights = new Map<number, number>();
  for (const [lane, runs] of gaps) {
    const sorted = runs.toSorted((a, b) => (ends[b.l] ?? 0) - (ends[a.l] ?? 0));
    const { tracks, count } = tracksOf(
      sorted.map(({ l }) => {
        const [u, end] = [leaves.get(l) ?? 0, ends[l] ?? 0];
        return { from: Math.min(u, end), to: Math.max(u, end) };
      }),
    );
    const apart = Math.min(APART_PX, (gapPx - 2 * MARGIN_PX) / Math.max(1, count - 1));
    const middle = gapTopOf(lane) + gapPx / 2;
    sorted.forEach(({ l }, i) =>
      heights.set(l, middle + ((tracks[i] ?? 0) - (count - 1) / 2) * apart),
    );
  }
  return heights;
}

function straightRoute(source: BusStop, target: BusStop): readonly Corner[] {
  const v = middleOf(source);
  const third = (target.from - source.to) / 3;
  return [
    [source.to, v],
    [source.to + third, v],
    [target.from - third, v],
    [target.from, v],
  ];
}

function middleOf({ top, bottom }: BusStop): number {
  return (top + bottom) / 2;
}
