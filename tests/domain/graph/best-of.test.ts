import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addBest, bestOf } from '../../../src/domain/graph/best-of.js';

describe('bestOf', () => {
  const byTens = (a: number, b: number) => Math.floor(a / 10) - Math.floor(b / 10);

  test('equals a stable sort', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60)), fc.nat(600), (numbers, count) => {
        expect(bestOf(numbers, count, byTens)).toEqual(numbers.toSorted(byTens).slice(0, count));
      }),
    );
  });

  test('compares numbers that are not kept only once', () => {
    let compared = 0;
    bestOf(
      Array.from({ length: 50_000 }, (_, i) => i),
      8,
      (a, b) => {
        compared++;
        return a - b;
      },
    );
    expect(compared).toBeLessThan(50_000 + 50);
  });
});

test('addBest keeps what sorting all of them would put first', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5)), fc.integer({ min: 1, max: 4 }), (values, maxCount) => {
      const numbers = values.map((_, n) => n);
      const best: number[] = [];
      for (const number of numbers) addBest(best, number, values, maxCount);
      const valueOf = (n: number) => values[n] ?? 0;
      expect(best).toEqual(bestOf(numbers, maxCount, (a, b) => valueOf(b) - valueOf(a)));
    }),
  );
});
