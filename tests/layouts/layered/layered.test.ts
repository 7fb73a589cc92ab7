import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layered } from '../../../src/layouts/layered/layered.js';
import type { LayoutLink, LayoutRequest, Placement } from '../../../src/layouts/placement.js';
import { layoutRequests } from '../layout-request-arbitrary.js';

/** Tolerance of floating-point sums, in pixels. */
const OFF_PX = 1e-6;
/**
 * Four fifths of the requested gap between columns, and half of that between rows: gaps shrink where space is short.
 */
const MIN_GAP_PX = 40;
const MIN_ROW_GAP_PX = 5;

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
  if (last === 1) {
    const [a, b] = [at(0), at(1)];
    const along = (k: number, axis: 0 | 1) => a[axis] + ((b[axis] - a[axis]) * k) / 40;
    return Array.from({ length: 41 }, (_, k) => [along(k, 0), along(k, 1)] as const);
  }
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
        const edges = edgesOf(request, layered(request));
        edges.forEach((a, i) => {
          edges.slice(0, i).forEach((b, j) => {
            const beside = Math.max(a.left - b.right, b.left - a.right);
            const below = Math.max(a.top - b.bottom, b.top - a.bottom);
            expect(Math.max(beside, below)).toBeGreaterThanOrEqual(MIN_ROW_GAP_PX - OFF_PX);
            const isSameColumn = request.boxes[i]?.column === request.boxes[j]?.column;
            const across = request.direction === 'right' ? below : beside;
            if (isSameColumn) expect(across).toBeGreaterThanOrEqual(MIN_ROW_GAP_PX - OFF_PX);
          });
        });
      }),
    );
  });

  test('everything is within the picture, with columns in order', () => {
    fc.assert(
      fc.property(layoutRequests, (request) => {
        const placement = layered(request);
        const edges = edgesOf(request, placement);
        edges.forEach(({ left, right, top, bottom }, i) => {
          expect(Math.min(left, top)).toBeGreaterThanOrEqual(-OFF_PX);
          expect(right).toBeLessThanOrEqual(placement.width + OFF_PX);
          expect(bottom).toBeLessThanOrEqual(placement.height + OFF_PX);
          edges.forEach((other, j) => {
            if ((request.boxes[i]?.column ?? 0) >= (request.boxes[j]?.column ?? 0)) return;
            const gap = request.direction === 'right' ? other.left - right : other.top - bottom;
            expect(gap).toBeGreaterThanOrEqual(MIN_GAP_PX - OFF_PX);
          });
        });
      }),
    );
  });

  test('the route of a link leads without a gap from its source’s anchor to the near side of its target', () => {
    fc.assert(
      fc.property(layoutRequests, (request) => {
        const placement = layered(request);
        const edges = edgesOf(request, placement);
        const right = request.direction === 'right';
        request.links.forEach(({ source, target }, l) => {
          const route = (placement.routes[l] ?? []).map((t) => placement.segments[t]);
          const [from, to] = [edges[source], edges[target]];
          if (!from || !to) throw new RangeError('link: expected boxes at both ends');
          let at = [right ? from.right : NaN, right ? NaN : from.bottom];
          const middle = right ? (from.top + from.bottom) / 2 : (from.left + from.right) / 2;
          at = at.map((x) => (Number.isNaN(x) ? middle + (request.boxes[source]?.anchor ?? 0) : x));
          for (const segment of route) {
            if (!segment) throw new RangeError('route: expected a segment');
            expect(segment.links).toContain(l);
            const [x = NaN, y = NaN] = segment.points;
            expect(Math.hypot(x - (at[0] ?? NaN), y - (at[1] ?? NaN))).toBeLessThan(OFF_PX);
            at = [...segment.points.slice(-2)];
          }
          const [x = NaN, y = NaN] = at;
          expect(Math.abs(right ? x - to.left : y - to.top)).toBeLessThan(OFF_PX);
          const [across, near, far] = right ? [y, to.top, to.bottom] : [x, to.left, to.right];
          expect(across).toBeGreaterThanOrEqual(near);
          expect(across).toBeLessThanOrEqual(far);
        });
        placement.segments.forEach(({ points, links }, t) => {
          expect(points.every(Number.isFinite)).toBe(true);
          expect(links.length).toBeGreaterThan(0);
          for (const l of links) expect(placement.routes[l]).toContain(t);
        });
      }),
    );
  });

  test('no line crosses a box other than its ends', () => {
    fc.assert(
      fc.property(layoutRequests, (request) => {
        const { links } = request;
        const placement = layered(request);
        const edges = edgesOf(request, placement);
        for (const segment of placement.segments) {
          const points = pointsAlong(segment.points);
          edges.forEach(({ left, right, top, bottom }, b) => {
            if (segment.links.some((l) => links[l]?.source === b || links[l]?.target === b)) return;
            const over = points.filter(
              ([x, y]) => x > left + 1 && x < right - 1 && y > top + 1 && y < bottom - 1,
            );
            expect(over).toEqual([]);
          });
        }
      }),
    );
  });

  test('all links of a source pass a column at one position', () => {
    fc.assert(
      fc.property(layoutRequests, (request) => {
        const { boxes, links, direction } = request;
        const { centres, segments } = layered(request);
        const axis = direction === 'right' ? 0 : 1;
        boxes.forEach(({ column }, b) => {
          const middle = centres[2 * b + axis] ?? NaN;
          const places = new Map<number, Set<number>>();
          for (const { points, links: own } of segments) {
            const passing = own.filter(
              (l) =>
                (boxes[links[l]?.source ?? 0]?.column ?? 0) < column &&
                (boxes[links[l]?.target ?? 0]?.column ?? 0) > column,
            );
            const [from = NaN, to = NaN] = [points[axis], points[points.length - 2 + axis]];
            if (passing.length === 0 || from > middle || to <= middle) continue;
            const at = pointsAlong(points)
              .filter((point) => point[axis] <= middle)
              .at(-1);
            const source = links[own[0] ?? 0]?.source ?? NaN;
            const known = places.get(source) ?? new Set();
            places.set(source, known.add(Math.round(at?.[1 - axis] ?? NaN)));
          }
          for (const known of places.values()) expect(known.size).toBe(1);
        });
      }),
    );
  });

  test('links with the same stroke enter a box together, others next to them', () => {
    fc.assert(
      fc.property(layoutRequests, (request) => {
        const { segments, routes } = layered(request);
        const endOf = (l: number) =>
          [...(segments[routes[l]?.at(-1) ?? NaN]?.points.slice(-2) ?? [])]
            .map(Math.round)
            .join(' ');
        request.links.forEach((a, i) => {
          request.links.slice(0, i).forEach((b, j) => {
            if (a.target === b.target) expect(endOf(i) === endOf(j)).toBe(a.pen === b.pen);
          });
        });
      }),
    );
  });

  test('the same request gives the same picture, and is not modified', () => {
    fc.assert(
      fc.property(layoutRequests, (request) => {
        const before = JSON.stringify(request);
        expect(layered(request)).toEqual(layered(request));
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
    pen: Number(backbone),
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

  test('an empty graph gives an empty picture', () =>
    expect(layered(requestOf([], []))).toMatchObject({ width: 0, height: 0, segments: [] }));

  test('the backbone runs straight along the edge, with any other content of its columns', () => {
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
    const { centres } = layered(requestOf(boxes, links));
    const across = [0, 1, 2].map((i) => centres[2 * i + 1] ?? NaN);
    expect(Math.max(...across) - Math.min(...across)).toBeLessThan(1);
    expect(across[0]).toBeLessThan(
      Math.min(...boxes.slice(3).map((_, i) => centres[2 * (i + 3) + 1] ?? NaN)),
    );
  });

  test('a chain is a straight line', () => {
    const { centres } = layered(requestOf([box(0), box(1), box(2)], [link(0, 1), link(1, 2)]));
    expect(new Set([1, 3, 5].map((i) => Math.round(centres[i] ?? NaN))).size).toBe(1);
  });

  test('crossings that depend on the file order are removed', () => {
    const boxes = [0, 0, 0, 1, 1, 1].map(box);
    const links = [link(0, 5), link(1, 4), link(2, 3)];
    const { centres } = layered(requestOf(boxes, links));
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
    ['two tangled columns', (n: number) => ({ column: n % 2, parent: ((n * 7919) % 2_000) & ~1 })],
  ])('2,000 boxes that are %s, which fit no area, still give a picture', (_, placeOf) => {
    const boxes = Array.from({ length: 2_000 }, (_, n) => box(placeOf(n).column));
    const links = boxes.flatMap(({ column }, n) =>
      column === 0 ? [] : [link(placeOf(n).parent, n)],
    );
    const { centres } = layered(requestOf(boxes, links));
    expect(centres.every(Number.isFinite)).toBe(true);
  });
});
