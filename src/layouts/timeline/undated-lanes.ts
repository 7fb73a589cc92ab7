import type { DrawingArea } from '../../scene/drawing-area.js';
import type { LaneBox, Spot } from './lane-box.js';
import { CLEARANCE_PX, lanesFilledBy, type LaneGeometry } from './lane-geometry.js';

/** Space for the label of the undated strip. */
const UNDATED_LABEL_PX = 96;
/** Space between undated and dated boxes. */
export const UNDATED_GAP_PX = 26;

/** Places undated boxes side by side in as many rows as needed, for time that runs down. */
export function undatedRowsOf(
  undated: readonly LaneBox[],
  geometry: LaneGeometry,
): readonly (readonly LaneBox[])[] {
  const rows: LaneBox[][] = [];
  let filled = Infinity;
  for (const box of undated) {
    const lanes = lanesFilledBy(box.width, geometry);
    if (filled + lanes > geometry.fit) {
      rows.push([]);
      filled = 0;
    }
    rows.at(-1)?.push(box);
    filled += lanes;
  }
  return rows;
}

/** The height of a row of undated boxes, including the space after it. */
export function rowPxOf(undated: readonly LaneBox[]): number {
  return Math.max(...undated.map(({ height }) => height)) + CLEARANCE_PX;
}

/** Places undated boxes side by side at the end, in the order of their families. */
export function placeUndated(
  undated: readonly LaneBox[],
  spots: Map<string, Spot>,
  count: number,
  dated: number,
  area: DrawingArea,
  geometry: LaneGeometry,
): { undatedLanes: number; end: number } {
  if (undated.length === 0) return { undatedLanes: 0, end: dated };
  if (area.direction === 'down') {
    const pitch = rowPxOf(undated);
    const top = dated + 2 * UNDATED_GAP_PX;
    const rows = undatedRowsOf(undated, geometry);
    rows.forEach((row, r) => {
      let lane = 0;
      for (const { key, width } of row) {
        const lanes = lanesFilledBy(width, geometry);
        spots.set(key, { u: top + r * pitch, lane, lanes });
        lane += lanes;
      }
    });
    return { undatedLanes: 0, end: top + rows.length * pitch };
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
