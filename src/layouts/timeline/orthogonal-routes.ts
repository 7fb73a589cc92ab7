import { group } from 'd3';
import { partLines, type Branch } from '../part-lines.js';
import { RADIUS_PX, type Corner } from '../rounded.js';
import type { SegmentBuilder } from '../segment-builder.js';
import { departuresOf, NO_STOP, type LaneStop, type Departing } from './departures.js';
import { tracksOf } from './tracks.js';

/** A line that is to be routed. */
export interface UnroutedLine {
  /** The number of the link. */
  readonly link: number;
  readonly source: LaneStop;
  readonly target: LaneStop;
  /** Lines of the same pen and target end together. */
  readonly pen: number;
  /**
   * Its required end along the flow; null for near the start of its target. Beyond the target, it ends in the middle of
   * the lane.
   */
  readonly at: number | null;
}

/** Distance from a box's start to the first line that leaves or enters, and between lines. */
const INSET_PX = 7;
const APART_PX = 3;
/** Minimum distance of lines from the boxes on both sides of a gap. */
const MARGIN_PX = 3;

/**
 * Routes lines orthogonally: out of the side of a box near its start, straight to the gap next to its target, along the
 * gap, and in. All lines of a source leave a side as one trunk, and branch where they reach a gap, and again within it
 * (Pupyrev et al., Edge Routing with Ordered Bundles, 2011). Nothing runs along the flow inside a lane, so no line
 * seems to come from a box where it does not start. A target that is next in its source's lane gets a straight line.
 * Cost: per gap, the square of the sources with lines in it.
 * @param gapTopOf the start of the gap before a lane, across the flow
 * @returns link → its end
 */
export function routeOrthogonally(
  lines: readonly UnroutedLine[],
  stops: readonly LaneStop[],
  gapTopOf: (lane: number) => number,
  gapPx: number,
  builder: SegmentBuilder,
): ReadonlyMap<number, Corner> {
  const isStraight = new Set(lines.filter((line) => isNext(line, stops)));
  const runs = lines
    .filter((line) => !isStraight.has(line))
    .map((line): Run => ({ ...line, ...sidesOf(line), start: 0, end: 0 }));
  const arrivals = arrivalsOf(runs);
  for (const run of runs) run.end = run.at ?? arrivals.get(run.link) ?? run.target.from;
  const trunks = [
    ...group(
      runs,
      (run) => run.source,
      (run) => run.down,
    ),
  ].flatMap(([, sides]) => [...sides.values()]);
  const departures = departuresOf(trunks.map(departingOf), stops);
  trunks.forEach((trunk, t) => {
    for (const run of trunk) run.start = departures[t] ?? run.source.from;
  });
  const heights = heightsOf(trunks, gapTopOf, gapPx);
  const ends = new Map<number, Corner>();
  const meetings = new Map<string, Run[]>();
  const endOf = ({ target, end, below }: Run): Corner => {
    const beyond = end > target.to || end < target.from;
    return [end, beyond ? middleOf(target) : below ? target.bottom : target.top];
  };
  for (const run of runs) {
    ends.set(run.link, endOf(run));
    const key = endOf(run).join(' ');
    meetings.set(key, [...(meetings.get(key) ?? []), run]);
  }
  const heightOf = (run: Run) => heights.get(run) ?? run.source.bottom;
  /** The point where lines of several sources join before they end together. */
  const joinOf = (run: Run): Corner => {
    const [u, v] = endOf(run);
    const met = meetings.get(`${u} ${v}`) ?? [run];
    if (met.every(({ source }) => source === run.source)) return [u, v];
    const nearest = met.reduce((best, other) =>
      Math.abs(heightOf(other) - v) < Math.abs(heightOf(best) - v) ? other : best,
    );
    const height = heightOf(nearest);
    const radius = Math.min(RADIUS_PX, Math.abs(v - height) / 2);
    return [u, v > height ? height + radius : height - radius];
  };
  for (const trunk of trunks) {
    const [first] = trunk;
    if (!first) continue;
    const u = first.start;
    const start: Corner = [u, first.down ? first.source.bottom : first.source.top];
    const branches = [...group(trunk, heightOf)].flatMap(([height, along]): Branch[] =>
      [along.filter(({ end }) => end >= u), along.filter(({ end }) => end < u)]
        .filter((side) => side.length > 0)
        .map((side) => ({
          at: height,
          links: side.map(({ link }) => link),
          grow: (corners) =>
            partLines(
              corners,
              0,
              [...group(side, ({ end }) => end)].flatMap(([end, dropping]) =>
                [...group(dropping, (run) => joinOf(run)[1])].map(([v, own]): Branch => {
                  const links = own.map(({ link }) => link);
                  return {
                    at: end,
                    links,
                    grow: (path) => builder.add([...path, [end, v]], links),
                  };
                }),
              ),
              builder,
            ),
        })),
    );
    partLines([start], 1, branches, builder);
  }
  for (const met of meetings.values()) {
    const [run] = met;
    if (!run) continue;
    builder.add(
      [joinOf(run), endOf(run)],
      met.map(({ link }) => link),
    );
  }
  for (const { link, source, target } of isStraight) {
    const v = middleOf(source);
    ends.set(link, [target.from, v]);
    builder.add(
      [
        [source.to, v],
        [target.from, v],
      ],
      [link],
    );
  }
  return ends;
}

interface Run extends UnroutedLine {
  /** Whether it leaves its source towards higher lanes. */
  readonly down: boolean;
  /** Whether it enters its target from below. */
  readonly below: boolean;
  /** The gap it runs in, which is the one before this lane. */
  readonly gap: number;
  /** Its range along the flow. */
  start: number;
  end: number;
}

function sidesOf({ source, target }: UnroutedLine): Pick<Run, 'down' | 'below' | 'gap'> {
  const down = target.lane > source.lastLane;
  const below = target.lastLane < source.lane;
  return { down, below, gap: below ? target.lastLane + 1 : target.lane };
}

/** The lanes between a source and the gaps of its lines. */
function departingOf(trunk: readonly Run[]): Departing {
  const [first] = trunk;
  const source = first?.source ?? NO_STOP;
  const gaps = trunk.map(({ gap }) => gap);
  return first?.down
    ? { source, firstLane: source.lastLane + 1, lastLane: Math.max(...gaps) - 1 }
    : { source, firstLane: Math.min(...gaps), lastLane: source.lane - 1 };
}

function isNext({ source, target, at }: UnroutedLine, stops: readonly LaneStop[]): boolean {
  if (at !== null || target.lane !== source.lane || target.from < source.to) return false;
  return !stops.some(
    ({ lane, lastLane, from, to }) =>
      lane <= target.lane && target.lane <= lastLane && from >= source.to && to <= target.from,
  );
}

/** Link → its end along the flow: one position per pen, side by side, that of the earliest source last. */
function arrivalsOf(runs: readonly Run[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  const sides = group(
    runs.filter(({ at }) => at === null),
    ({ target }) => target,
    ({ below }) => below,
    ({ pen }) => pen,
  );
  for (const [target, byside] of sides) {
    const space = target.to - target.from - 2 * INSET_PX;
    for (const pens of byside.values()) {
      const earliest = (own: readonly Run[]) => Math.min(...own.map(({ source }) => source.from));
      const sorted = [...pens.values()].sort((a, b) => earliest(b) - earliest(a));
      const apart = Math.max(0, Math.min(APART_PX, space / Math.max(1, sorted.length - 1)));
      sorted.forEach((own, i) => {
        const place = target.from + INSET_PX + (sorted.length - 1 - i) * apart;
        for (const { link } of own) places.set(link, place);
      });
    }
  }
  return places;
}

/** Run → its position in the gap across the flow; the same for all of a trunk. */
function heightsOf(
  trunks: readonly (readonly Run[])[],
  gapTopOf: (lane: number) => number,
  gapPx: number,
): ReadonlyMap<Run, number> {
  const bundles = trunks.flatMap((trunk) => [...group(trunk, ({ gap }) => gap).values()]);
  const heights = new Map<Run, number>();
  for (const [lane, own] of group(bundles, ([run]) => run?.gap ?? 0)) {
    const sorted = own
      .map((runs) => ({ runs, ...extentOf(runs) }))
      .sort((a, b) => b.to - a.to || b.from - a.from);
    const { tracks, count } = tracksOf(sorted);
    const apart = Math.min(APART_PX, (gapPx - 2 * MARGIN_PX) / Math.max(1, count - 1));
    const middle = gapTopOf(lane) + gapPx / 2;
    sorted.forEach(({ runs }, i) => {
      const height = middle + ((tracks[i] ?? 0) - (count - 1) / 2) * apart;
      for (const run of runs) heights.set(run, height);
    });
  }
  return heights;
}

function extentOf(runs: readonly Run[]): { readonly from: number; readonly to: number } {
  const places = runs.flatMap(({ start, end }) => [start, end]);
  return { from: Math.min(...places), to: Math.max(...places) };
}

function middleOf({ top, bottom }: LaneStop): number {
  return (top + bottom) / 2;
}
