import { alongOf, acrossOf, type DrawingArea } from '../../scene/drawing-area.js';
import type { LaneBox, Spot } from './lane-box.js';
import { CLEARANCE_PX, laneGeometryOf, lanesFilledBy, type LaneGeometry } from './lane-geometry.js';
import { placeUndated, rowPxOf, undatedRowsOf, UNDATED_GAP_PX } from './undated-lanes.js';

/** Boxes in lanes. */
export interface Lanes {
  /** Box key → spot. */
  readonly spots: ReadonlyMap<string, Spot>;
  /** Number of lanes with dated boxes. */
  readonly count: number;
  /** Number of lanes for undated boxes, after the others; 0 if they follow the dated ones in their lanes. */
  readonly undatedLanes: number;
  /** Extents along the flow in pixels: of the dated boxes, and of all. */
  readonly dated: number;
  readonly length: number;
  /** The start of the undated strip along the flow; null if everything is dated. */
  readonly undatedAt: number | null;
  /** The first time, and the scale in pixels per millisecond. */
  readonly start: number;
  readonly pxPerMs: number;
  readonly geometry: LaneGeometry;
}

/** Distance from the start of a parent to the start of its bundle. */
const BEHIND_PARENT_PX = 28;
/** Space along the trunk of a source that is kept free of boxes if possible. */
const TRUNK_PX = 18;
/**
 * Packs boxes into lanes: each one at its date, as close as possible below its parent, so that families stay together,
 * and off the trunks of others if possible. Cost: boxes times lanes.
 * @param boxes parents before children; those that should be closest to their parent first
 */
export function packLanes(boxes: readonly LaneBox[], area: DrawingArea): Lanes {
  const geometry = laneGeometryOf(area);
  const right = area.direction === 'right';
  const all = right ? area.width : area.height;
  const undated = boxes.filter(({ time, collapsed }) => time === null && !collapsed);
  const rows = right ? [] : undatedRowsOf(undated, geometry);
  const strip = rows.length === 0 ? 0 : rows.length * rowPxOf(undated) + 2 * UNDATED_GAP_PX;
  const { start, pxPerMs, length } = scaleOf(boxes, area, Math.max(1, all - strip));
  const uOf = (time: number) => (time - start) * pxPerMs;

  const spots = new Map<string, Spot>();
  const taken: number[][] = [];
  const trunks: number[][] = [];
  let dated = 0;
  for (const box of boxes) {
    if (box.time === null && !box.collapsed) continue;
    const parent = box.parent === null ? undefined : spots.get(box.parent);
    const along = alongOf(area, box);
    const lanes = lanesFilledBy(acrossOf(area, box), geometry);
    const first = parent ? parent.lane + (box.beside ? 0 : 1) : 0;
    const from =
      box.time === null
        ? Math.max(0, Math.min((parent?.u ?? 0) + BEHIND_PARENT_PX, length - along))
        : uOf(box.time);
    const u =
      box.time === null
        ? freeStart(taken, { from, to: from + along, lanes }, length, geometry.fit)
        : from;
    const reach = box.reach > start ? Math.min(uOf(box.reach), length) : 0;
    const end = Math.max(u + along, reach);
    const lane = freeLane(taken, trunks, { from: u, to: end, lanes }, first, geometry.fit);
    spots.set(box.key, { u, lane, lanes });
    for (let k = 0; k < lanes; k++) (taken[lane + k] ??= []).push(u, end);
    for (const key of box.sources) {
      const source = spots.get(key);
      if (!source) continue;
      const bottom = Math.max(lane, source.lane);
      for (let l = Math.min(lane, source.lane) + 1; l < bottom; l++) {
        (trunks[l] ??= []).push(source.u, source.u + TRUNK_PX);
      }
    }
    dated = Math.max(dated, end);
  }
  for (let l = 0; l < taken.length; l++) taken[l] ??= [];
  const { undatedLanes, end } = placeUndated(undated, spots, taken.length, dated, area, geometry);
  return {
    spots,
    count: taken.length,
    undatedLanes,
    dated,
    length: end,
    undatedAt: undated.length === 0 ? null : right ? 0 : dated + UNDATED_GAP_PX,
    start,
    pxPerMs,
    geometry,
  };
}

interface Span {
  readonly from: number;
  readonly to: number;
  /** Number of lanes it occupies. */
  readonly lanes: number;
}

/** Lane → its occupied ranges as from, to, from, to, … */
type Taken = readonly (readonly number[] | undefined)[];

/**
 * The free lane closest to the first one, below before above: off the trunks and within the area if possible, otherwise
 * anywhere.
 */
function freeLane(taken: Taken, trunks: Taken, span: Span, first: number, fit: number): number {
  const max = Math.max(fit - span.lanes, 0);
  const isOff = (lane: number) => isFree(taken, span, lane) && isFree(trunks, span, lane);
  for (let lane = first; lane <= max; lane++) if (isOff(lane)) return lane;
  for (let lane = Math.min(first, max + 1) - 1; lane >= 0; lane--) if (isOff(lane)) return lane;
  for (let lane = first; lane < taken.length; lane++) if (isFree(taken, span, lane)) return lane;
  for (let lane = first - 1; lane >= 0; lane--) if (isFree(taken, span, lane)) return lane;
  return Math.max(first, taken.length);
}

/** The earliest possible start of an undated box in a lane of the area; the requested lane if there is none. */
function freeStart(taken: Taken, span: Span, length: number, fit: number): number {
  const along = span.to - span.from;
  const after = taken.flatMap((spans) => (spans ?? []).filter((_, i) => i % 2 === 1));
  const starts = after
    .map((end) => end + CLEARANCE_PX)
    .filter((start) => start > span.from && start + along <= length);
  const lanes = Array.from({ length: Math.max(0, fit - span.lanes + 1) }, (_, lane) => lane);
  const start = [span.from, ...starts.sort((a, b) => a - b)].find((from) =>
    lanes.some((lane) => isFree(taken, { ...span, from, to: from + along }, lane)),
  );
  return start ?? span.from;
}

function isFree(taken: Taken, { from, to, lanes }: Span, lane: number): boolean {
  for (let k = lane; k < lane + lanes; k++) {
    const spans = taken[k];
    if (!spans) continue;
    for (let i = 0; i < spans.length; i += 2) {
      const apart =
        (spans[i + 1] ?? 0) + CLEARANCE_PX <= from || to + CLEARANCE_PX <= (spans[i] ?? 0);
      if (!apart) return false;
    }
  }
  return true;
}

/** The largest scale at which everything dated fits the length; 0 pixels per millisecond if there is only one date. */
function scaleOf(boxes: readonly LaneBox[], area: DrawingArea, length: number) {
  const start = Math.min(...boxes.map(({ time }) => time ?? Infinity));
  let pxPerMs = Infinity;
  for (const box of boxes) {
    if (box.time === null) continue;
    const space = Math.max(length - alongOf(area, box), length / 4);
    if (box.time > start) pxPerMs = Math.min(pxPerMs, space / (box.time - start));
    if (box.reach > start) pxPerMs = Math.min(pxPerMs, length / (box.reach - start));
  }
  return {
    start: Number.isFinite(start) ? start : 0,
    pxPerMs: Number.isFinite(pxPerMs) ? pxPerMs : 0,
    length,
  };
}
