import type { PlacedBox, PlacedScene } from '../src/layouts/placed-scene.js';
import { cardMarksOf, type Mark } from '../src/scene/cards/card-marks.js';
import type { MeasureText } from '../src/scene/drawing-area.js';
import type { Direction } from '../src/state/view-state.js';

/** Tolerance of floating-point sums, in pixels. */
const OFF_PX = 0.5;
/** Number of segments per curve. */
const STEPS = 12;

type Point = readonly [x: number, y: number];

const edgesOf = ({ x, y, width, height }: PlacedBox) => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

/** Pairs of overlapping cards, other than cells in their grid, as `a over b`. */
export function overlapsIn({ scene, boxes }: PlacedScene): readonly string[] {
  const cards = scene.cards.flatMap((card) => {
    const box = boxes.get(card.key);
    const grid = card.kind === 'node' ? card.grid : null;
    return box ? [{ key: card.key, grid, ...edgesOf(box) }] : [];
  });
  return cards.flatMap((a, i) =>
    cards
      .slice(0, i)
      .filter((b) => a.grid !== b.key && b.grid !== a.key)
      .filter(
        (b) =>
          Math.max(a.left - b.right, b.left - a.right, a.top - b.bottom, b.top - a.bottom) <
          -OFF_PX,
      )
      .map((b) => `${a.key} over ${b.key}`),
  );
}

/** Keys of cards and lines that extend beyond the picture. */
export function cutOffIn({ boxes, segments, width, height }: PlacedScene): readonly string[] {
  const isOutside = ([x, y]: Point) =>
    Math.min(x, y, width - x, height - y) < -OFF_PX || Number.isNaN(x + y);
  const cards = [...boxes].filter(([, box]) => {
    const { left, right, top, bottom } = edgesOf(box);
    return isOutside([left, top]) || isOutside([right, bottom]);
  });
  const lines = segments.filter(({ points }) => pointsAlong(points).some(isOutside));
  return [
    ...cards.map(([key]) => key),
    ...lines.flatMap((segment) => segment.lines.map(({ key }) => key)),
  ];
}

/** Texts that extend beyond their card, as `key: text`. */
export function textsOutside(
  { scene, boxes }: PlacedScene,
  measureText: MeasureText,
): readonly string[] {
  return scene.cards.flatMap((card) => {
    const width = boxes.get(card.key)?.width ?? 0;
    return textsOf(cardMarksOf(card))
      .filter(({ text, size, bold, x, align }) => {
        const long = measureText(text, size, bold);
        const left = align === 'end' ? x - long : x;
        return left < -OFF_PX || left + long > width + OFF_PX;
      })
      .map(({ text }) => `${card.key}: ${text}`);
  });
}

/** The smallest font size on any card, in pixels. */
export function leastLetterPx({ scene }: PlacedScene): number {
  return Math.min(...scene.cards.flatMap((card) => textsOf(cardMarksOf(card)).map((m) => m.size)));
}

const textsOf = (marks: readonly Mark[]) => marks.filter((mark) => mark.kind === 'text');

/** Line key → the points it runs along, from its source to its target. */
function routesOf({
  scene,
  segments,
}: Pick<PlacedScene, 'scene' | 'segments'>): ReadonlyMap<string, readonly Point[]> {
  const routes = new Map(scene.lines.map(({ key }): [string, Point[]] => [key, []]));
  for (const { points, lines } of segments) {
    const along = pointsAlong(points);
    for (const { key } of lines) routes.get(key)?.push(...along);
  }
  return routes;
}

/** Lines that run over a card at neither of their ends, as `line over card`. */
export function linesOverCards({ scene, boxes, segments }: PlacedScene): readonly string[] {
  const routes = routesOf({ scene, segments });
  return scene.lines.flatMap((line) => {
    const points = routes.get(line.key) ?? [];
    const ends = new Set([line.source, line.target]);
    return scene.cards
      .filter((card) => !ends.has(card.key) && !(card.kind === 'node' && card.grid !== null))
      .filter((card) => card.kind !== 'grid')
      .filter((card) => {
        const box = boxes.get(card.key);
        if (!box) return false;
        const { left, right, top, bottom } = edgesOf(box);
        return points.some(([x, y]) => Math.min(x - left, right - x, y - top, bottom - y) > OFF_PX);
      })
      .map((card) => `${line.key} over ${card.key}`);
  });
}

/**
 * The minimum distance of parallel lines in a column, in pixels; Infinity if there are none. Lines in one trunk count
 * as one.
 */
export function leastLineDistance(
  { scene, boxes, segments }: PlacedScene,
  direction: Direction,
): number {
  const [along, across] = direction === 'right' ? ([0, 1] as const) : ([1, 0] as const);
  const columns = new Map<number, number[]>();
  for (const { key, column } of scene.cards) {
    const box = boxes.get(key);
    if (box)
      columns.set(column, [...(columns.get(column) ?? []), direction === 'right' ? box.x : box.y]);
  }
  const routes = [...routesOf({ scene, segments }).values()];
  const distances = [...columns.values()].flatMap((middles) => {
    const middle = middles.toSorted((a, b) => a - b)[Math.floor(middles.length / 2)] ?? 0;
    const passing = routes
      .flatMap((points) => {
        const next = points.findIndex((point) => point[along] >= middle);
        const [before, after] = [points[next - 1], points[next]];
        if (!before || !after) return [];
        const share = (middle - before[along]) / (after[along] - before[along] || 1);
        return [before[across] + share * (after[across] - before[across])];
      })
      .sort((a, b) => a - b);
    return passing.slice(1).map((at, i) => at - (passing[i] ?? 0));
  });
  return Math.min(Infinity, ...distances.filter((distance) => distance > OFF_PX));
}

/** The points of a route as drawn: quadratic curves through the midpoints of adjacent control points. */
function pointsAlong(route: Float64Array): readonly Point[] {
  const at = (i: number): Point => [route[2 * i] ?? NaN, route[2 * i + 1] ?? NaN];
  const last = route.length / 2 - 1;
  if (last < 2) return Array.from({ length: last + 1 }, (_, i) => at(i));
  const points: Point[] = [at(0)];
  let from = at(0);
  for (let i = 1; i < last; i++) {
    const [control, next] = [at(i), at(i + 1)];
    const to: Point =
      i + 1 === last ? next : [(control[0] + next[0]) / 2, (control[1] + next[1]) / 2];
    for (let step = 1; step <= STEPS; step++) {
      const t = step / STEPS;
      const on = (axis: 0 | 1) =>
        (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * control[axis] + t ** 2 * to[axis];
      points.push([on(0), on(1)]);
    }
    from = to;
  }
  return points;
}
