import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BestAdded } from '../../../src/domain/graph/best-added.js';
import { bestOf } from '../../../src/domain/graph/best-of.js';

test('BestAdded keeps what sorting all of them would put first', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5)), fc.integer({ min: 1, max: 4 }), (values, most) => {
      const numbers = values.map((_, n) => n);
      const best = new BestAdded(most, Float64Array.from(values));
      for (const number of numbers) best.add(number);
      const valueOf = (n: number) => values[n] ?? 0;
      expect(best.numbers).toEqual(bestOf(numbers, most, (a, b) => valueOf(b) - valueOf(a)));
    }),
  );
});
