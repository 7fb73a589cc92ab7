import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCycles } from '../../src/domain/format/find-cycles.js';
import { cycleBreakersOf } from '../../src/import/break-cycles.js';

describe('cycleBreakersOf', () => {
  test('removes the edge whose source is younger than its target', () => {
    const ends = [
      [2, 0],
      [0, 1],
      [1, 2],
    ] as const;
    expect(cycleBreakersOf(ends, ['2023-01', '2023-05', '2024'])).toEqual([0]);
    expect(cycleBreakersOf(ends, ['2025', '2023-05', '2024'])).toEqual([1]);
  });

  test('removes the last edge if dates do not decide, including dates that may be the same day', () => {
    const ends = [
      [0, 1],
      [1, 0],
    ] as const;
    expect(cycleBreakersOf(ends, [undefined, '2023'])).toEqual([1]);
    expect(cycleBreakersOf(ends, ['2023', '2023-05-02'])).toEqual([1]);
  });

  test('removes edges only if there are cycles, and leaves none', () => {
    const edges = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 60 });
    const dates = fc.array(fc.constantFrom(undefined, '2022', '2023-05', '2024-01-01'), {
      minLength: 12,
      maxLength: 12,
    });
    fc.assert(
      fc.property(edges, dates, (ends, released) => {
        const cut = cycleBreakersOf(ends, released);
        const left = ends.filter((_, e) => !cut.includes(e));
        expect(findCycles(12, left)).toEqual([]);
        expect(cut.length === 0).toBe(findCycles(12, ends).length === 0);
        expect(cycleBreakersOf(ends, released)).toEqual(cut);
      }),
    );
  });
});
