/** A point of a polyline with right angles: u along the flow, v across it. */
export type Corner = readonly [u: number, v: number];

const RADIUS_PX = 6;

/**
 * A polyline with rounded corners, as the start, control points and end of a route (see {@link Placement.routes}): around
 * each corner three controls, of which the middle one bends and the others keep what lies between straight.
 */
export function rounded(corners: readonly Corner[]): readonly Corner[] {
  const points: Corner[] = [];
  corners.forEach((corner, i) => {
    const before = corners[i - 1];
    const after = corners[i + 1];
    if (!before || !after) {
      points.push(corner);
      return;
    }
    const lengths = [
      distance(before, corner) / (i === 1 ? 2 : 4),
      distance(corner, after) / (i === corners.length - 2 ? 2 : 4),
    ];
    const radius = Math.min(RADIUS_PX, ...lengths);
    const [entry, exit] = [towards(corner, before, 2 * radius), towards(corner, after, 2 * radius)];
    // A control on the end of its route would leave the curve there without a direction.
    if (i > 1 || distance(before, entry) > 1) points.push(entry);
    points.push(corner);
    if (i < corners.length - 2 || distance(exit, after) > 1) points.push(exit);
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
