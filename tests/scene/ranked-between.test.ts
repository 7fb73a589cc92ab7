import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankedBetween } from '../../src/scene/cards/ranked-between.js';

const ascending = (a: number, b: number) => a - b;

describe('rankedBetween', () => {
  test('equals a slice of the sorted list', () => {
    const places = fc.nat(60);
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { maxLength: 50 }),
        places,
        places,
        (items, from, more) => {
          const sorted = items.toSorted(ascending).slice(from, from + more);
          expect(rankedBetween([...items], from, from + more, ascending)).toEqual(sorted);
        },
      ),
    );
  });

  test.each([0, 20_000, 45_990])(
    'a page of 46,000 takes a few passes instead of sorting all: from %i',
    (from) => {
      const items = Array.from({ length: 46_000 }, (_, n) => (n * 7919) % 46_000);
      let compared = 0;
      const page = rankedBetween(items, from, from + 48, (a, b) => {
        compared++;
        return a - b;
      });
      expect(page[0]).toBe(from);
      expect(compared).toBeLessThan(8 * 46_000);
    },
  );
});
