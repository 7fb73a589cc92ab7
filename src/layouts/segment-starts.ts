import type { Placement } from './placement.js';

/**
 * Number of straight segments that approximate a curve: accurate to a hundredth of a pixel for arcs of a few pixels.
 */
const STEPS = 8;

/**
 * Segment → its offset along its lines, in pixels, so that dashes continue from one segment to the next. Where lines of
 * several sources join, the first of them determines it. Cost: the segments with their links.
 */
export function segmentStartsOf({ segments, routes }: Placement): Float64Array {
  const lengths = segments.map(({ points }) => lengthOf(points));
  const starts = new Float64Array(segments.length);
  segments.forEach(({ links: [first = 0] }, t) => {
    for (const before of routes[first] ?? []) {
      if (before === t) break;
      starts[t] = (starts[t] ?? 0) + (lengths[before] ?? 0);
    }
  });
  return starts;
}

/** The length of quadratic curves through the midpoints of adjacent control points. */
function lengthOf(points: Float64Array): number {
  const at = (i: number) => [points[2 * i] ?? 0, points[2 * i + 1] ?? 0] as const;
  const last = points.length / 2 - 1;
  if (last === 1) return distance(at(0), at(1));
  let length = 0;
  let from = at(0);
  for (let i = 1; i < last; i++) {
    const [control, next] = [at(i), at(i + 1)];
    const to =
      i + 1 === last ? next : ([(control[0] + next[0]) / 2, (control[1] + next[1]) / 2] as const);
    let before = from;
    for (let step = 1; step <= STEPS; step++) {
      const t = step / STEPS;
      const on = (axis: 0 | 1) =>
        (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * control[axis] + t ** 2 * to[axis];
      const point = [on(0), on(1)] as const;
      length += distance(before, point);
      before = point;
    }
    from = to;
  }
  return length;
}

function distance(a: readonly [number, number], b: readonly [number, number]): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
