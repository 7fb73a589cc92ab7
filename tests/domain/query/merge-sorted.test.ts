import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeSorted } from '../../../src/domain/query/merge-sorted.js';

function finished<T>(steps: Generator<undefined, T>): { value: T; steps: number } {
  for (let count = 0; ; count++) {
    const step = steps.next();
    if (step.done) return { value: step.value, steps: count };
  }
}

describe('mergeSorted', () => {
  test('equals Array.sort, which is stable', () => {
    const items = fc.array(fc.record({ key: fc.nat(40), tag: fc.nat() }), { maxLength: 200 });
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 40 }), (list, copies) => {
        const many = Array.from({ length: copies }, () => list).flat();
        const compare = (a: { key: number }, b: { key: number }) => a.key - b.key;
        expect(finished(mergeSorted(many, compare)).value).toEqual(many.toSorted(compare));
      }),
      { numRuns: 40 },
    );
  });

  test('works in steps of a thousand', () => {
    const items = Array.from({ length: 10_000 }, (_, i) => (i * 7919) % 10_007);
    let compared = 0;
    let most = 0;
    let since = 0;
    const sorting = mergeSorted(items, (a, b) => {
      compared++;
      return a - b;
    });
    while (!sorting.next().done) {
      most = Math.max(most, compared - since);
      since = compared;
    }
    expect(most).toBeLessThan(12_000);
  });
});
