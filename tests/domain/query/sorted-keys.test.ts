import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finish } from '../../../src/domain/format/steps.js';
import type { PackedKeys } from '../../../src/domain/query/key-blocks.js';
import { KeyPacker } from '../../../src/domain/query/key-packer.js';
import { SortedKeys } from '../../../src/domain/query/sorted-keys.js';

const encoder = new TextEncoder();
const byBytes = (a: string, b: string) => Buffer.compare(encoder.encode(a), encoder.encode(b));

type Added = readonly (readonly [key: string, items: readonly number[]])[];

function packedOf(added: Added): PackedKeys {
  const packer = new KeyPacker();
  const inOrder = added
    .flatMap(([key, items]) => items.map((item) => ({ key, item })))
    .sort((a, b) => a.item - b.item);
  for (const { key, item } of inOrder) packer.add(key, item);
  return finish(packer.pack());
}

function keysOf(added: Added): SortedKeys {
  return new SortedKeys(packedOf(added));
}

describe('SortedKeys', () => {
  const key = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: fc.constantFrom('a', 'b', '\0'), maxLength: 14 }),
  );
  const items = fc.uniqueArray(fc.nat(2 ** 30), { minLength: 1, maxLength: 6 });
  const keys = fc.uniqueArray(fc.tuple(key, items), { selector: ([word]) => word, maxLength: 60 });

  test('contains what was added, in the byte order of the keys', () => {
    fc.assert(
      fc.property(keys, (added) => {
        const sorted = keysOf(added);
        const expected = added.toSorted(([a], [b]) => byBytes(a, b));
        const found = expected.map((_, position) => [
          sorted.keyAt(position),
          [...sorted.itemsAt(position)],
        ]);
        expect(found).toEqual(
          expected.map(([word, numbers]) => [word, numbers.toSorted((a, b) => a - b)]),
        );
      }),
    );
  });

  test('finds keys and prefixes', () => {
    fc.assert(
      fc.property(keys, key, (added, needle) => {
        const sorted = keysOf(added);
        for (const [word, numbers] of added) {
          expect([...sorted.itemsOf(word)].sort()).toEqual([...numbers].sort());
        }
        const own = added.find(([word]) => word === needle)?.[1] ?? [];
        expect([...sorted.itemsOf(needle)].sort()).toEqual([...own].sort());
        const [from, to] = sorted.rangeOf(needle);
        const begun = added.map(([word]) => word).filter((word) => word.startsWith(needle));
        const ranged = Array.from({ length: to - from }, (_, i) => sorted.keyAt(from + i));
        expect(ranged).toEqual(begun.toSorted(byBytes));
      }),
    );
  });

  test('tens of thousands, distributed to buckets, are sorted like a few', () => {
    const texts = Array.from({ length: 40_000 }, (_, n) => `llama ${(n * 7919) % 40_000} ${n % 7}`);
    const sorted = keysOf(texts.map((text, n) => [text, [n]]));
    const found = texts.map((_, position) => sorted.keyAt(position));
    expect(found).toEqual(texts.toSorted(byBytes));
    expect([...sorted.itemsOf(texts[12_345] ?? '')]).toEqual([12_345]);
  });

  test('the prefix that a key shares with the previous one takes no memory', () => {
    const family = 'a name that a whole family begins with ';
    const packed = packedOf(Array.from({ length: 1600 }, (_, n) => [`${family}${n + 1000}`, [n]]));
    const bytes = packed.pieces.reduce((sum, piece) => sum + piece.length, 0);
    expect(bytes).toBeLessThan(1600 * 8 + 100 * family.length);
    expect(packed.blocks).toHaveLength(100);
  });

  test('keys and items are the same, in whatever order they are read', () => {
    fc.assert(
      fc.property(keys, fc.array(fc.nat(), { maxLength: 40 }), (added, picks) => {
        if (added.length === 0) return;
        const [read, again] = [keysOf(added), picks.map((pick) => pick % added.length)];
        for (const position of again) {
          const fresh = keysOf(added);
          expect(read.keyAt(position)).toBe(fresh.keyAt(position));
          expect(read.itemsAt(position)).toEqual(fresh.itemsAt(position));
        }
      }),
    );
  });

  test('an item added to a key twice is there once; empty without keys', () => {
    expect([...keysOf([['a', [3, 3, 5]]]).itemsOf('a')]).toEqual([3, 5]);
    expect(keysOf([]).length).toBe(0);
    expect(keysOf([]).rangeOf('a')).toEqual([0, 0]);
  });
});
