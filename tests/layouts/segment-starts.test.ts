import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layered } from '../../src/layouts/layered/layered.js';
import { segmentStartsOf } from '../../src/layouts/segment-starts.js';
import { drawnCurveOf, lengthOf } from './drawn-curves.js';
import { layoutRequests } from './layout-request-arbitrary.js';

/** Tolerance between two approximations of the same curve. */
const OFF_PX = 0.2;

describe('segmentStartsOf', () => {
  test('a segment starts at the length of its first line so far, so that its dashes continue', () => {
    fc.assert(
      fc.property(layoutRequests, (request) => {
        const placement = layered(request);
        const starts = segmentStartsOf(placement);
        placement.segments.forEach(({ links: [first = 0] }, t) => {
          const route = placement.routes[first] ?? [];
          const before = route.slice(0, route.indexOf(t));
          const length = before.reduce((sum, segment) => {
            const { points } = placement.segments[segment] ?? { points: new Float64Array() };
            return sum + lengthOf(drawnCurveOf(points));
          }, 0);
          expect(Math.abs((starts[t] ?? NaN) - length)).toBeLessThan(OFF_PX * (before.length + 1));
        });
      }),
    );
  });

  test('a line that branches off continues the dashes of the others', () => {
    const points = (...at: number[]) => Float64Array.from(at);
    const placement = {
      width: 100,
      height: 100,
      centres: new Float64Array(),
      segments: [
        { points: points(0, 0, 30, 0), links: [0, 1] },
        { points: points(30, 0, 30, 40), links: [0] },
        { points: points(30, 0, 90, 0), links: [1] },
        { points: points(90, 0, 95, 0), links: [1] },
      ],
      routes: [
        [0, 1],
        [0, 2, 3],
      ],
    };
    expect([...segmentStartsOf(placement)]).toEqual([0, 30, 30, 90]);
  });
});
