import { expect, test } from 'vitest';
import { growthOf } from './growth.mjs';

test.each([
  [1, [1, 10, 100]],
  [2, [1, 100, 10_000]],
  [0, [7, 7, 7]],
])('the exponent of a growth is %d', (exponent, times) => {
  const points = times.map((ms, i) => [10 ** i, ms] as const);
  expect(growthOf(points)).toBeCloseTo(exponent, 9);
});
