/** A point in pixels. */
type Point = readonly [x: number, y: number];

/** A curve approximated by line segments. */
export interface DrawnCurve {
  readonly points: readonly Point[];
  /** Number of bends. */
  readonly bends: number;
}

const STEPS = 10;
/** Control points closer than this to their chord do not bend the curve, in pixels. */
const FLAT_PX = 0.5;
/** Curves whose ends are closer than this meet rather than cross, in pixels. */
const MEET_PX = 2;

/** Approximates quadratic curves through the midpoints of adjacent control points; two points are a straight line. */
export function drawnCurveOf(route: Float64Array): DrawnCurve {
  const at = (i: number): Point => [route[2 * i] ?? NaN, route[2 * i + 1] ?? NaN];
  const last = route.length / 2 - 1;
  const points: Point[] = [at(0)];
  let bends = 0;
  let from = at(0);
  if (last === 1) points.push(at(1));
  for (let i = 1; i < last; i++) {
    const [control, next] = [at(i), at(i + 1)];
    const to: Point =
      i + 1 === last ? next : [(control[0] + next[0]) / 2, (control[1] + next[1]) / 2];
    if (distanceToLine(control, from, to) > FLAT_PX) {
      bends++;
      for (let k = 1; k <= STEPS; k++) points.push(pointOn(from, control, to, k / STEPS));
    } else points.push(to);
    from = to;
  }
  return { points, bends };
}

/** The length of a curve in pixels. @public */
export function lengthOf({ points }: DrawnCurve): number {
  return points.reduce((sum, point, i) => sum + distance(point, points[i - 1] ?? point), 0);
}

/** Counts the crossings of curves as drawn, except at shared ends. */
export function crossingsOf(curves: readonly DrawnCurve[]): number {
  const boxes = curves.map(({ points }) => boxOf(points));
  let count = 0;
  curves.forEach((a, i) => {
    for (let j = 0; j < i; j++) {
      const [b, one, other] = [curves[j], boxes[i], boxes[j]];
      if (!b || !one || !other) continue;
      const isApart =
        one.left > other.right ||
        other.left > one.right ||
        one.top > other.bottom ||
        other.top > one.bottom;
      if (!isApart) count += crossingsOfPair(a.points, b.points);
    }
  });
  return count;
}

function crossingsOfPair(p: readonly Point[], q: readonly Point[]): number {
  const ends = [p[0], p.at(-1)].filter(
    (end): end is Point =>
      end !== undefined &&
      [q[0], q.at(-1)].some((other) => other !== undefined && distance(end, other) < MEET_PX),
  );
  const found: Point[] = [];
  for (let i = 1; i < p.length; i++) {
    for (let j = 1; j < q.length; j++) {
      const [a, b, c, d] = [p[i - 1], p[i], q[j - 1], q[j]];
      const at = a && b && c && d ? crossingOf(a, b, c, d) : null;
      if (!at || ends.some((end) => distance(end, at) < MEET_PX)) continue;
      // At the joint of two segments it would count twice.
      if (!found.some((known) => distance(known, at) < FLAT_PX)) found.push(at);
    }
  }
  return found.length;
}

function crossingOf(a: Point, b: Point, c: Point, d: Point): Point | null {
  const [rx, ry, sx, sy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const det = rx * sy - ry * sx;
  if (Math.abs(det) < 1e-9) return null;
  const t = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / det;
  const u = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / det;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? [a[0] + t * rx, a[1] + t * ry] : null;
}

function boxOf(points: readonly Point[]) {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

function pointOn(from: Point, control: Point, to: Point, t: number): Point {
  const on = (axis: 0 | 1) =>
    (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * control[axis] + t ** 2 * to[axis];
  return [on(0), on(1)];
}

function distanceToLine([x, y]: Point, from: Point, to: Point): number {
  const area = (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]);
  return Math.abs(area) / (distance(from, to) || 1);
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
