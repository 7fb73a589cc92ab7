import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Bitset } from '../../../src/domain/graph/bitset.js';

/** A size with two lists of numbers below it. */
const pairs = fc
  .integer({ min: 0, max: 200 })
  .chain((size) =>
    fc.tuple(
      fc.constant(size),
      fc.array(fc.nat(Math.max(0, size - 1)), { maxLength: size }),
      fc.array(fc.nat(Math.max(0, size - 1)), { maxLength: size }),
    ),
  );

const sorted = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b);

describe('Bitset', () => {
  test('from() equals a Set of the same numbers, in ascending order', () => {
    fc.assert(
      fc.property(pairs, ([size, members]) => {
        const set = new Set(members);
        const bits = Bitset.from(size, members);
        expect([...bits]).toEqual(sorted(set));
        expect(bits.count()).toBe(set.size);
        const numbers = Array.from({ length: size + 2 }, (_, n) => n - 1);
        expect(numbers.filter((n) => bits.has(n) !== set.has(n))).toEqual([]);
      }),
    );
  });

  test('countWith() counts the intersection; from() accepts an Int32Array', () => {
    fc.assert(
      fc.property(pairs, ([size, some, others]) => {
        const common = new Set(some.filter((item) => others.includes(item)));
        const set = Bitset.from(size, Int32Array.from(some));
        expect(set.countWith(Bitset.from(size, others))).toBe(common.size);
      }),
    );
  });

  test('unite() adds the members of the other', () => {
    fc.assert(
      fc.property(pairs, ([size, one, other]) => {
        const united = Bitset.from(size, one).unite(Bitset.from(size, other));
        expect([...united]).toEqual(sorted(new Set([...one, ...other])));
      }),
    );
  });

  test('intersect() keeps the members of both', () => {
    fc.assert(
      fc.property(pairs, ([size, one, other]) => {
        const common = Bitset.from(size, one).intersect(Bitset.from(size, other));
        const others = new Set(other);
        expect([...common]).toEqual(sorted(new Set(one.filter((i) => others.has(i)))));
      }),
    );
  });

  test('full() contains every number below its size and no other', () => {
    fc.assert(
      fc.property(fc.nat(200), (size) => {
        const full = Bitset.full(size);
        expect(full.count()).toBe(size);
        expect([...full]).toEqual(Array.from({ length: size }, (_, i) => i));
        expect(full.has(size)).toBe(false);
      }),
    );
  });

  test('from() another Bitset is a copy: adding to one leaves the other', () => {
    const one = Bitset.from(40, [3, 35]);
    const copy = Bitset.from(40, one);
    copy.add(7);
    expect([...one]).toEqual([3, 35]);
    expect([...copy]).toEqual([3, 7, 35]);
  });

  test('has() a number below zero or far beyond the size is false', () => {
    const full = Bitset.full(32);
    expect([-1, 32, 1e9].map((i) => full.has(i))).toEqual([false, false, false]);
  });
});
