import { alongOf, acrossOf, type DrawingArea } from '../../scene/drawing-area.js';

/** A box that wants its place in a timeline. Times are milliseconds UTC. */
export interface LaneBox {
  readonly key: string;
  /** The key of the box it stands near; null for none. */
  readonly parent: string | null;
  /** CSS pixels, with the tab that hangs on it. */
  readonly width: number;
  readonly height: number;
  /** When it starts; null where that is not known. */
  readonly time: number | null;
  /** How far what it says about time goes: the end of a date known to the month, a later version. */
  readonly reach: number;
  /** May stand in the lane of its parent. */
  readonly beside: boolean;
  /** Something folded: it has no date, but a parent to stand behind. */
  readonly folded: boolean;
}

/** Where a box stands: pixels along the flow, and the first of the lanes it fills. */
interface Spot {
  readonly u: number;
  readonly lane: number;
  /** Lanes it fills. */
  readonly lanes: number;
}

/** Boxes in lanes. */
export interface Lanes {
  /** Box key → spot. */
  readonly spots: ReadonlyMap<string, Spot>;
  /** Lanes of dated boxes. */
  readonly count: number;
  /** Lanes of undated boxes, behind the others; 0 where they stand after the others in their lanes. */
  readonly undatedLanes: number;
  /** Pixels along the flow: of the dated boxes, and of all. */
  readonly dated: number;
  readonly length: number;
  /** Where the strip of the undated starts, along the flow; null where all have a date. */
  readonly undatedAt: number | null;
  /** The first moment, and how many pixels a millisecond is. */
  readonly start: number;
  readonly pxPerMs: number;
  readonly geometry: LaneGeometry;
}

/** Measures of the lanes in an area. */
export interface LaneGeometry {
  /** Extent of a lane across the flow, and of the space before each, where the lines run. */
  readonly lanePx: number;
  readonly gapPx: number;
  /** Space for the words of the axis. */
  readonly axisPx: number;
  /** As many lanes fit. */
  readonly fit: number;
}

/** What is left of the gap before the next lane by something larger than a lane. */
const MIN_GAP_PX = 4;
/** Space between boxes of one lane. */
const CLEARANCE_PX = 10;
/** How far behind its parent's start something folded starts. */
const BEHIND_PARENT_PX = 28;
/** Space for the name of the strip of undated nodes, and between it and the rest. */
const UNDATED_LABEL_PX = 96;
const UNDATED_GAP_PX = 26;
/** Along the trunk of a parent no box stands, if there is another place. */
const TRUNK_PX = 18;
const SLIM_LANE_PX = 24;
const MIN_LANE_PX = 128;

/** The measures of a timeline's lanes: rows of slim cards, or, where time runs down, a few columns. */
export function laneGeometryOf({ direction, width, height }: DrawingArea): LaneGeometry {
  if (direction === 'right') {
    const [gapPx, axisPx] = [13, 24];
    const fit = Math.floor((height - axisPx - gapPx) / (SLIM_LANE_PX + gapPx));
    return { lanePx: SLIM_LANE_PX, gapPx, axisPx, fit: Math.max(1, fit) };
  }
  const [gapPx, axisPx] = [18, 54];
  const space = width - axisPx;
  const fit = Math.max(1, Math.floor(space / (MIN_LANE_PX + gapPx)));
  return { lanePx: Math.floor(space / fit) - gapPx, gapPx, axisPx, fit };
}

/**
 * Packs boxes into lanes: each as near below its parent as there is place at its date, so that families stay together, off
 * the trunks of others if it can be. Cost: boxes times lanes.
 * @param boxes parents before their children; those that should be nearest to their parent first
 */
export function packLanes(boxes: readonly LaneBox[], area: DrawingArea): Lanes {
  const geometry = laneGeometryOf(area);
  const right = area.direction === 'right';
  const all = right ? area.width : area.height;
  const undated = boxes.filter(({ time, folded }) => time === null && !folded);
  const undatedRows = right ? 0 : Math.ceil(undated.length / geometry.fit);
  const strip = undatedRows === 0 ? 0 : undatedRows * rowPxOf(undated) + 2 * UNDATED_GAP_PX;
  const { start, pxPerMs, length } = scaleOf(boxes, area, Math.max(1, all - strip));
  const uOf = (time: number) => (time - start) * pxPerMs;

  const spots = new Map<string, Spot>();
  const taken: number[][] = [];
  const trunks: number[][] = [];
  let dated = 0;
  for (const box of boxes) {
    if (box.time === null && !box.folded) continue;
    const parent = box.parent === null ? undefined : spots.get(box.parent);
    const along = alongOf(area, box);
    const pitch = geometry.lanePx + geometry.gapPx;
    const lanes = Math.ceil((acrossOf(area, box) + MIN_GAP_PX) / pitch);
    const u =
      box.time === null
        ? Math.max(0, Math.min((parent?.u ?? 0) + BEHIND_PARENT_PX, length - along))
        : uOf(box.time);
    const reach = box.reach > start ? Math.min(uOf(box.reach), length) : 0;
    const end = Math.max(u + along, reach);
    const first = parent ? parent.lane + (box.beside ? 0 : 1) : 0;
    const lane = freeLane(taken, trunks, { from: u, to: end, lanes }, first, geometry.fit);
    spots.set(box.key, { u, lane, lanes });
    for (let k = 0; k < lanes; k++) (taken[lane + k] ??= []).push(u, end);
    if (parent) {
      const bottom = Math.max(lane, parent.lane);
      for (let l = Math.min(lane, parent.lane) + 1; l < bottom; l++) {
        (trunks[l] ??= []).push(parent.u, parent.u + TRUNK_PX);
      }
    }
    dated = Math.max(dated, end);
  }
  for (let l = 0; l < taken.length; l++) taken[l] ??= [];
  const { undatedLanes, end } = putUndated(undated, spots, taken.length, dated, area, geometry);
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
  /** Lanes it fills. */
  readonly lanes: number;
}

/** Lane → from, to, from, to, … of what is in it. */
type Taken = readonly (readonly number[] | undefined)[];

/**
 * The free lane nearest to the first one, below it before above it: off the trunks and within the area if it can be, else
 * anywhere.
 */
function freeLane(taken: Taken, trunks: Taken, span: Span, first: number, fit: number): number {
  const most = Math.max(fit - span.lanes, 0);
  const isOff = (lane: number) => isFree(taken, span, lane) && isFree(trunks, span, lane);
  for (let lane = first; lane <= most; lane++) if (isOff(lane)) return lane;
  for (let lane = Math.min(first, most + 1) - 1; lane >= 0; lane--) if (isOff(lane)) return lane;
  for (let lane = first; lane < taken.length; lane++) if (isFree(taken, span, lane)) return lane;
  for (let lane = first - 1; lane >= 0; lane--) if (isFree(taken, span, lane)) return lane;
  return Math.max(first, taken.length);
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

/** The finest scale at which all that has a date fits the length; 0 pixels a millisecond where there is but one date. */
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

/** The height of a row of undated boxes below the others, with the space after it. */
function rowPxOf(undated: readonly LaneBox[]): number {
  return Math.max(...undated.map(({ height }) => height)) + CLEARANCE_PX;
}

/** Undated boxes stand side by side at the end of the page, in the order of their families. */
function putUndated(
  undated: readonly LaneBox[],
  spots: Map<string, Spot>,
  count: number,
  dated: number,
  area: DrawingArea,
  geometry: LaneGeometry,
): { undatedLanes: number; end: number } {
  if (undated.length === 0) return { undatedLanes: 0, end: dated };
  if (area.direction === 'down') {
    const lanes = Math.max(1, Math.min(count, geometry.fit));
    const pitch = rowPxOf(undated);
    const top = dated + 2 * UNDATED_GAP_PX;
    undated.forEach(({ key }, i) =>
      spots.set(key, { u: top + Math.floor(i / lanes) * pitch, lane: i % lanes, lanes: 1 }),
    );
    return { undatedLanes: 0, end: top + Math.ceil(undated.length / lanes) * pitch };
  }
  let [u, lane, end] = [UNDATED_LABEL_PX, 0, dated];
  for (const { key, width } of undated) {
    if (u > UNDATED_LABEL_PX && u + width > area.width) [u, lane] = [UNDATED_LABEL_PX, lane + 1];
    spots.set(key, { u, lane: count + lane, lanes: 1 });
    u += width + CLEARANCE_PX;
    end = Math.max(end, u - CLEARANCE_PX);
  }
  return { undatedLanes: lane + 1, end };
}
