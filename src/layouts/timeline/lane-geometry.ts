import { SLIM_HEIGHT_PX } from '../../scene/cards/card-sizes.js';
import type { DrawingArea } from '../../scene/drawing-area.js';

/** The dimensions of lanes in an area. */
export interface LaneGeometry {
  /** Extent of a lane across the flow, and of the gap before each lane, where the lines run. */
  readonly lanePx: number;
  readonly gapPx: number;
  /** Space for the labels of the axis. */
  readonly axisPx: number;
  /** The number of lanes that fit. */
  readonly fit: number;
}

/** Minimum gap before the next lane left by a box larger than a lane. */
const MIN_GAP_PX = 4;
/** Space between boxes of a lane. */
export const CLEARANCE_PX = 10;
const MIN_LANE_PX = 128;

/** The dimensions of a timeline's lanes: rows of slim cards or, if time runs down, a few columns. */
export function laneGeometryOf({ direction, width, height }: DrawingArea): LaneGeometry {
  if (direction === 'right') {
    const [gapPx, axisPx] = [13, 24];
    const fit = Math.floor((height - axisPx - gapPx) / (SLIM_HEIGHT_PX + gapPx));
    return { lanePx: SLIM_HEIGHT_PX, gapPx, axisPx, fit: Math.max(1, fit) };
  }
  const [gapPx, axisPx] = [18, 54];
  const space = width - axisPx;
  const fit = Math.max(1, Math.floor(space / (MIN_LANE_PX + gapPx)));
  return { lanePx: Math.floor(space / fit) - gapPx, gapPx, axisPx, fit };
}

/** The number of lanes that a box occupies. */
export function lanesFilledBy(acrossPx: number, { lanePx, gapPx }: LaneGeometry): number {
  return Math.ceil((acrossPx + MIN_GAP_PX) / (lanePx + gapPx));
}
