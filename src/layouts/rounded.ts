/** A point of a rectilinear polyline: u along the flow, v across it. */
export type Corner = readonly [u: number, v: number];

/** Distance from a corner at which its bend begins, in pixels, if there is space. */
export const RADIUS_PX = 7;

/**
 * Rounds the corners of a rectilinear polyline, and returns the start, control points and end of a segment (see
 * `Segment.points`). A leg too short for two bends is all bend; so is a first or last leg of up to twice the radius, so
 * that segments that branch in a bend can begin or end with it.
 */
export function rounded(corners: readonly Corner[]): readonly Corner[] {
  const points: Corner[] = [];
  corners.forEach((corner, i) => {
    const before = corners[i - 1];
    if (before) {
      const legs = Number(i > 1) + Number(i + 1 < corners.length);
      const length = distance(before, corner);
      if (legs > 0 && length > 2 * legs * RADIUS_PX) {
        if (i > 1) points.push(towards(before, corner, 2 * RADIUS_PX));
        if (i + 1 < corners.length) points.push(towards(corner, before, 2 * RADIUS_PX));
      }
    }
    points.push(corner);
  });
  return points;
}

function distance([u, v]: Corner, [u2, v2]: Corner): number {
  return Math.abs(u - u2) + Math.abs(v - v2);
}

function towards(from: Corner, to: Corner, pixels: number): Corner {
  const share = Math.min(1, pixels / (distance(from, to) || 1));
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}
