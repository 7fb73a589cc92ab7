import { describe, expect, test } from 'vitest';
import { departuresOf, type LaneStop } from '../../../src/layouts/timeline/departures.js';

const stop = (lane: number, from: number, to: number): LaneStop => ({
  lane,
  lastLane: lane,
  from,
  to,
  cardEnd: to,
  top: 40 * lane,
  bottom: 40 * lane + 24,
});

describe('departuresOf', () => {
  test('a trunk leaves near the start of its box if nothing is in its way', () => {
    const source = stop(0, 100, 200);
    const trunk = { source, firstLane: 1, lastLane: 3 };
    expect(departuresOf([trunk], [source, stop(2, 150, 300), stop(4, 0, 900)])).toEqual([107]);
  });

  test('leaves later if it then passes under fewer boxes', () => {
    const source = stop(0, 100, 200);
    const trunk = { source, firstLane: 1, lastLane: 2 };
    const [u = 0] = departuresOf([trunk], [source, stop(1, 50, 120), stop(2, 60, 130)]);
    expect(u).toBeGreaterThan(130);
    expect(u).toBeLessThan(200);
  });

  test('two trunks through the same lanes do not overlap', () => {
    const [upper, lower] = [stop(0, 100, 200), stop(1, 101, 200)];
    const [a = 0, b = 0] = departuresOf(
      [
        { source: upper, firstLane: 1, lastLane: 5 },
        { source: lower, firstLane: 2, lastLane: 5 },
      ],
      [upper, lower],
    );
    expect(Math.abs(a - b)).toBeGreaterThanOrEqual(5);
  });

  test('trunks on both sides of a box leave it at the same place if possible', () => {
    const source = stop(2, 100, 200);
    const [up, down] = departuresOf(
      [
        { source, firstLane: 0, lastLane: 1 },
        { source, firstLane: 3, lastLane: 5 },
      ],
      [source],
    );
    expect(up).toBe(down);
  });
});
