import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layeredByDagre } from '../../../src/layouts/layered/layered-by-dagre.js';
import { layered } from '../../../src/layouts/layered/layered.js';
import type { LayoutLink, LayoutRequest, Placement } from '../../../src/layouts/placement.js';
import { layoutRequests } from '../layout-request-arbitrary.js';

/** What sums of fractions may be off, in pixels. */
const OFF_PX = 1e-6;

interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function edgesOf({ boxes }: LayoutRequest, { centres }: Placement): readonly Edges[] {
  return boxes.map(({ width, height }, i) => {
    const [x, y] = [centres[2 * i] ?? NaN, centres[2 * i + 1] ?? NaN];
    return {
      left: x - width / 2,
      right: x + width / 2,
      top: y - height / 2,
      bottom: y + height / 2,
    };
  });
}

/** Points of a route as it is drawn: quadratic curves through the midpoints of neighbouring controls. */
function pointsAlong(route: Float64Array): readonly (readonly [number, number])[] {
  const at = (i: number) => [route[2 * i] ?? NaN, route[2 * i + 1] ?? NaN] as const;
  const last = route.length / 2 - 1;
  const points: (readonly [number, number])[] = [];
  let from = at(0);
  for (let i = 1; i < last; i++) {
    const [control, next] = [at(i), at(i + 1)];
    const to =
      i + 1 === last ? next : ([(control[0] + next[0]) / 2, (control[1] + next[1]) / 2] as const);
    for (let t = 0; t <= 1; t += 0.05) {
      const along = (axis: 0 | 1) =>
        (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * control[axis] + t ** 2 * to[axis];
      points.push([along(0), along(1)]);
    }
    from = to;
  }
  return points;
}

describe('layered, laws', () => {
  test('no two boxes overlap, and those of one column keep the row gap', () => {
    fc.assert(
      fc.property(layoutRequests, (request) => {
        const edges = edgesOf(request, layeredByDagre(request));
        edges.forEach((a, i) => {
          edges.slice(0, i).forEach((b, j) => {
            const beside = Math.max(a.left - b.right, b.left - a.right);
            const below = Math.max(a.top - b.bottom, b.top - a.bottom);
            expect(Math.max(beside, below)).toBeGreaterThanOrEqual(10 - OFF_PX);
            const isSameColumn = request.boxes[i]?.column === request.boxes[j]?.column;
            const across = request.direction === 'right' ? below : beside;
            if (isSameColumn) expect(across).toBeGreaterThanOrEqual(10 - OFF_PX);
          });
        });
      }),
    );
  });

  test('everything lies within the picture, columns in their order', () => {
    fc.assert(
      fc.property(layoutRequests, (request) => {
        const placement = layeredByDagre(request);
        const edges = edgesOf(request, placement);
        edges.forEach(({ left, right, top, bottom }, i) => {
          expect(Math.min(left, top)).toBeGreaterThanOrEqual(-OFF_PX);
          expect(right).toBeLessThanOrEqual(placement.width + OFF_PX);
          expect(bottom).toBeLessThanOrEqual(placement.height + OFF_PX);
          edges.forEach((other, j) => {
            if ((request.boxes[i]?.column ?? 0) >= (request.boxes[j]?.column ?? 0)) return;
            const gap = request.direction === 'right' ? other.left - right : other.top - bottom;
            expect(gap).toBeGreaterThanOrEqual(50 - OFF_PX);
          });
        });
      }),
    );
  });

  test('a link starts at the anchor of its source’s far side and ends on its target’s near side', () => {
    fc.assert(
      fc.property(layoutRequests, (request) => {
        const placement = layeredByDagre(request);
        const edges = edgesOf(request, placement);
        request.links.forEach(({ source, target }, l) => {
          const [from, to] = [edges[source], edges[target]];
          const route = [...(placement.routes[l] ?? [])];
          expect(route.length % 2).toBe(0);
          expect(route.length).toBeGreaterThanOrEqual(8);
          expect(route.every(Number.isFinite)).toBe(true);
          const [x1 = NaN, y1 = NaN] = route;
          const [x2 = NaN, y2 = NaN] = route.slice(-2);
          if (!from || !to) throw new RangeError('link: expected boxes at both ends');
          const right = request.direction === 'right';
          const [start, end] = right
            ? [x1 - from.right, x2 - to.left]
            : [y1 - from.bottom, y2 - to.top];
          expect(Math.abs(start) + Math.abs(end)).toBeLessThan(OFF_PX);
          const middle = right
            ? y1 - (from.top + from.bottom) / 2
            : x1 - (from.left + from.right) / 2;
          const anchor = request.boxes[source]?.anchor ?? 0;
          expect(Math.abs(middle - anchor)).toBeLessThan(OFF_PX);
          const [at, near, far] = right ? [y2, to.top, to.bottom] : [x2, to.left, to.right];
          expect(at).toBeGreaterThanOrEqual(near);
          expect(at).toBeLessThanOrEqual(far);
        });
      }),
    );
  });

  test('no link runs over a box of the column it starts in or passes', () => {
    fc.assert(
      fc.property(layoutRequests, (request) => {
        const placement = layeredByDagre(request);
        const edges = edgesOf(request, placement);
        request.links.forEach(({ source, target }, l) => {
          const points = pointsAlong(placement.routes[l] ?? new Float64Array(0));
          edges.forEach(({ left, right, top, bottom }, b) => {
            if (b === source || b === target) return;
            const over = points.filter(
              ([x, y]) => x > left + 1 && x < right - 1 && y > top + 1 && y < bottom - 1,
            );
            expect(over).toEqual([]);
          });
        });
      }),
    );
  });

  test('the same request gives the same picture, and is left as it was', () => {
    fc.assert(
      fc.property(layoutRequests, (request) => {
        const before = JSON.stringify(request);
        expect(layeredByDagre(request)).toEqual(layeredByDagre(request));
        expect(JSON.stringify(request)).toBe(before);
      }),
      { numRuns: 30 },
    );
  });
});

describe('layered', () => {
  const box = (column: number) => ({ width: 100, height: 40, column });
  const link = (source: number, target: number, backbone = false): LayoutLink => ({
    source,
    target,
    weight: backbone ? 40 : 4,
    backbone,
  });
  const requestOf = (
    boxes: LayoutRequest['boxes'],
    links: LayoutRequest['links'],
  ): LayoutRequest => ({
    direction: 'right',
    width: 1150,
    height: 760,
    columnGap: 50,
    rowGap: 10,
    boxes,
    links,
  });

  test('nothing at all is a picture of no size', () =>
    expect(layeredByDagre(requestOf([], []))).toMatchObject({ width: 0, height: 0, routes: [] }));

  test('the backbone runs straight along the edge, whatever else its columns hold', () => {
    const boxes = [
      box(0),
      box(1),
      box(2),
      ...Array.from({ length: 9 }, (_, i) => box(1 + (i % 2))),
    ];
    const links = [
      link(0, 1, true),
      link(1, 2, true),
      ...Array.from({ length: 9 }, (_, i) => link(i % 2, 3 + i)),
    ].filter(({ source, target }) => (boxes[source]?.column ?? 0) < (boxes[target]?.column ?? 0));
    const { centres } = layeredByDagre(requestOf(boxes, links));
    const across = [0, 1, 2].map((i) => centres[2 * i + 1] ?? NaN);
    expect(Math.max(...across) - Math.min(...across)).toBeLessThan(1);
    expect(across[0]).toBeLessThan(
      Math.min(...boxes.slice(3).map((_, i) => centres[2 * (i + 3) + 1] ?? NaN)),
    );
  });

  test('a chain is a straight line', () => {
    const { centres } = layeredByDagre(
      requestOf([box(0), box(1), box(2)], [link(0, 1), link(1, 2)]),
    );
    expect(new Set([1, 3, 5].map((i) => Math.round(centres[i] ?? NaN))).size).toBe(1);
  });

  test('links that only cross in the order of the file do not cross in the picture', () => {
    const boxes = [0, 0, 0, 1, 1, 1].map(box);
    const links = [link(0, 5), link(1, 4), link(2, 3)];
    const { centres } = layeredByDagre(requestOf(boxes, links));
    const y = (i: number) => centres[2 * i + 1] ?? NaN;
    for (const a of links) {
      for (const b of links) {
        expect((y(a.source) - y(b.source)) * (y(a.target) - y(b.target))).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test.each([
    ['a star', (n: number) => ({ column: n === 0 ? 0 : 1, parent: 0 })],
    ['a chain', (n: number) => ({ column: n, parent: n - 1 })],
    ['two tangled columns', (n: number) => ({ column: n % 2, parent: ((n * 7919) % 20_000) & ~1 })],
  ])('20,000 boxes that are %s are laid out without an order of dagre’s', (_, placeOf) => {
    const boxes = Array.from({ length: 20_000 }, (_, n) => box(placeOf(n).column));
    const links = boxes.flatMap(({ column }, n) =>
      column === 0 ? [] : [link(placeOf(n).parent, n)],
    );
    const { centres } = layered(requestOf(boxes, links), (items) =>
      Float64Array.from(items, (_, i) => i),
    );
    expect(centres.every(Number.isFinite)).toBe(true);
  });
});
