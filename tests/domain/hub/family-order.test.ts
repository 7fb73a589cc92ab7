import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthTotalsOf, type FamilyGrowths } from '../../../src/domain/hub/family-growths.js';
import { familyOrderOf } from '../../../src/domain/hub/family-order.js';
import { gainedIn, growthIn, type MonthSpan } from '../../../src/domain/hub/months-gained.js';

/** Families as they are in a hub, largest first: their numbers of models and their months. */
function growthsOf(
  families: readonly (readonly [models: number, growth: string])[],
): FamilyGrowths {
  const growths = families.map(([, growth]) => growthIn(growth));
  const months = growths.flat().map(({ month }) => month);
  return {
    models: Int32Array.from(families, ([models]) => models),
    starts: Int32Array.from([...families.keys(), families.length], (n) =>
      growths.slice(0, n).reduce((sum, { length }) => sum + length, 0),
    ),
    months: Int32Array.from(months),
    counts: Int32Array.from(growths.flat(), ({ models }) => models),
    span: months.length === 0 ? null : { first: Math.min(...months), last: Math.max(...months) },
  };
}

const monthOf = (text: string) => growthIn(`${text}:1`)[0]?.month ?? 0;
const spanOf = (first: string, last: string): MonthSpan => ({
  first: monthOf(first),
  last: monthOf(last),
});

describe('families in order', () => {
  const growths = growthsOf([
    [30, '2022-01:20 2022-02:8'],
    [20, '2022-06:5 2023-06:5 2024-06:10'],
    [15, '2024-05:3 2024-06:12'],
    [4, ''],
  ]);
  const span = spanOf('2024-01', '2024-12');

  test('of what they gained in a range; those that gained nothing are last, or left out', () => {
    const all = familyOrderOf(growths, { span, sort: 'gained', isNarrowed: false });
    expect([...all.places]).toEqual([2, 1, 0, 3]);
    const narrowed = familyOrderOf(growths, { span, sort: 'gained', isNarrowed: true });
    expect([...narrowed.places]).toEqual([2, 1]);
    expect([...narrowed.gained]).toEqual([0, 10, 15, 0]);
    expect(narrowed).toMatchObject({ models: 25, undated: 6 });
  });

  test('of their first month, latest first; those without dates are last', () => {
    const { places } = familyOrderOf(growths, { span, sort: 'begun', isNarrowed: false });
    expect([...places]).toEqual([2, 1, 0, 3]);
  });

  test('of their size, which is their rank', () => {
    const { places } = familyOrderOf(growths, { span, sort: 'models', isNarrowed: true });
    expect([...places]).toEqual([1, 2]);
  });

  test('sum to the histogram of all', () => {
    const totals = monthTotalsOf(growths);
    expect(totals).toHaveLength(30);
    expect([totals[0], totals[1], totals[28], totals[29]]).toEqual([20, 8, 3, 22]);
    expect(monthTotalsOf(growthsOf([[2, '']]))).toEqual([]);
  });

  test('count each family by its own months, and sort by that alone', () => {
    const months = fc.uniqueArray(
      fc.record({ month: fc.integer({ min: 0, max: 11 }), models: fc.integer({ min: 1, max: 9 }) }),
      { selector: ({ month }) => month, maxLength: 5 },
    );
    const texts = months.map((list) =>
      list
        .toSorted((a, b) => a.month - b.month)
        .map(({ month, models }) => `2024-${String(month + 1).padStart(2, '0')}:${models}`)
        .join(' '),
    );
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 8 }), fc.nat(11), fc.nat(11), (list, a, b) => {
        const first = monthOf('2024-01') + Math.min(a, b);
        const range = { first, last: first + Math.abs(a - b) };
        const made = growthsOf(list.map((growth) => [9, growth]));
        const order = familyOrderOf(made, { span: range, sort: 'gained', isNarrowed: true });
        const expected = list.map((growth) => gainedIn(growthIn(growth), range));
        expect([...order.gained]).toEqual(expected);
        expect(order.models).toBe(expected.reduce((sum, gained) => sum + gained, 0));
        expect([...order.places]).toEqual(
          [...expected.keys()]
            .filter((place) => (expected[place] ?? 0) > 0)
            .sort((x, y) => (expected[y] ?? 0) - (expected[x] ?? 0) || x - y),
        );
      }),
    );
  });
});
