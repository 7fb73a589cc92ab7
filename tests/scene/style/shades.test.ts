import { describe, expect, test } from 'vitest';
import { SHADES, shadesUpTo } from '../../../src/scene/style/shades.js';

describe('shadesUpTo', () => {
  test.each([2, 7, 234, 100_000])(
    'up to %i, one is the palest, the maximum the strongest',
    (most) => {
      const shadeOf = shadesUpTo(most);
      expect(shadeOf(1)).toBe(SHADES[0]);
      expect(shadeOf(most)).toBe(SHADES.at(-1));
      const counts = Array.from({ length: most }, (_, n) => SHADES.indexOf(shadeOf(n + 1)));
      expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    },
  );

  test.each([0, 1])('up to %i there is still a shade for one', (most) => {
    expect(shadesUpTo(most)(1)).toBe(SHADES[0]);
  });
});
