import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finish } from '../../../src/domain/format/steps.js';
import {
  firstItemIn,
  itemsIn,
  lastItemIn,
  PostingPacker,
} from '../../../src/domain/query/posting-packer.js';

/** The result of a packer for each list, by number. */
function packed(added: readonly (readonly [list: number, item: number])[], lists: number) {
  const packer = new PostingPacker();
  const isNew = added.map(([list, item]) => packer.add(list, item));
  const order = Uint32Array.from({ length: lists }, (_, rank) => lists - 1 - rank);
  const { starts, bytes } = finish(packer.pack(order));
  const items = Array.from({ length: lists }, (_, list) => {
    const rank = lists - 1 - list;
    return [...itemsIn(bytes, starts[rank] ?? 0, starts[rank + 1] ?? 0)];
  });
  return { isNew, items };
}

const LISTS = 300;

test('PostingPacker gives each list the numbers that were added to it, once, however large', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(LISTS - 1), fc.oneof(fc.nat(3), fc.nat(1 << 20)))),
      (steps) => {
        const expected = Array.from({ length: LISTS }, (): number[] => []);
        let item = 0;
        const added = steps.map(([list, gap]) => [list, (item += gap)] as const);
        const isNew = added.map(([list, number]) => {
          if (expected[list]?.at(-1) === number) return false;
          expected[list]?.push(number);
          return true;
        });
        expect(packed(added, LISTS)).toEqual({ isNew, items: expected });
      },
    ),
  ));

test('PostingPacker holds more than one piece of memory, and the largest number', () => {
  const [lists, count] = [70_000, 200_000];
  const added = Array.from({ length: count }, (_, n) => [n % lists, 5 * n] as const);
  const last = [0, 2 ** 31 - 1] as const;
  const { items } = packed([...added, last], lists);
  expect(items[0]).toEqual([0, 350_000, 700_000, 2 ** 31 - 1]);
  expect(items[69_999]).toEqual([349_995, 699_995]);
  expect(items.flat()).toHaveLength(count + 1);
});

test('the first and the last number of a list are read without the others', () =>
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(2 ** 31 - 1), { minLength: 1 }), (numbers) => {
      const packer = new PostingPacker();
      const ascending = numbers.toSorted((a, b) => a - b);
      for (const item of ascending) packer.add(0, item);
      const { bytes } = finish(packer.pack(Uint32Array.of(0)));
      expect(firstItemIn(bytes, 0)).toBe(ascending[0]);
      expect(lastItemIn(bytes, 0, bytes.length)).toBe(ascending.at(-1));
    }),
  ));
