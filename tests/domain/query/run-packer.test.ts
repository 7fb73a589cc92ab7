import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finish } from '../../../src/domain/format/steps.js';
import { PIECE_BYTES, type PackedKeys } from '../../../src/domain/query/key-blocks.js';
import { mergeRuns } from '../../../src/domain/query/merge-runs.js';
import { RunPacker } from '../../../src/domain/query/run-packer.js';
import { SortedKeys } from '../../../src/domain/query/sorted-keys.js';

/** Each key with its items. */
function contentOf(packed: PackedKeys) {
  const keys = new SortedKeys(packed);
  return Array.from({ length: keys.length }, (_, position) => [
    keys.keyAt(position),
    [...keys.itemsAt(position)],
  ]);
}

/** Keys added for each item in turn, in runs of so many bytes. */
function packedInRuns(keysOf: readonly (readonly string[])[], runBytes: number) {
  const packer = new RunPacker(runBytes);
  const kept = new Map(keysOf.flat().map((key) => [key, packer.keep(key)]));
  for (const [item, keys] of keysOf.entries()) {
    // By its text, or by the number it was kept under.
    for (const [i, key] of keys.entries()) {
      if ((item + i) % 2 === 0) packer.add(key, item);
      else packer.addKept(kept.get(key) ?? NaN, item);
    }
  }
  return { packed: finish(packer.pack()), runCount: packer.runCount };
}

const COUNT = 70_000;
/** Keys that have hardly anything in common with those before them. */
const nameOf = (n: number) => `${(n * 7919) % COUNT} is the number of a model`;

const bytesOf = ({ pieces }: PackedKeys) => pieces.reduce((sum, { length }) => sum + length, 0);

describe('RunPacker', () => {
  const key = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.constantFrom('llama', 'llama2', 'alpaca', '羊驼', ''),
    fc.string({ unit: fc.constantFrom('a', '\0'), maxLength: 7 }),
  );

  test('however many runs there are, keys and items are the same', () => {
    fc.assert(
      fc.property(fc.array(fc.array(key, { maxLength: 8 })), fc.nat(300), (keysOf, runBytes) => {
        const inRuns = packedInRuns(keysOf, runBytes);
        expect(contentOf(inRuns.packed)).toEqual(contentOf(packedInRuns(keysOf, Infinity).packed));
      }),
    );
  });

  test('a run is full after so many bytes, not before', () => {
    const keysOf = Array.from({ length: 2000 }, (_, n) => [`model ${n}`, 'llama']);
    const { packed, runCount } = packedInRuns(keysOf, 4096);
    // Of each model, there are its key, a few bytes that say where that is, and the two numbers in the log.
    expect(runCount).toBeGreaterThan((2000 * 14) / 4096 / 2);
    expect(runCount).toBeLessThan(((2000 * 14) / 4096) * 2);
    const atOnce = packedInRuns(keysOf, Infinity);
    expect(atOnce.runCount).toBe(0);
    expect(contentOf(packed)).toEqual(contentOf(atOnce.packed));
  });

  test('lists longer than a piece, and keys of many pieces, are found where they are', () => {
    const items = Array.from({ length: COUNT }, (_, n) => 200 * n);
    const packer = new RunPacker(1 << 20);
    for (const [n, item] of items.entries()) {
      for (const key of ['common', 'also common', nameOf(n)]) packer.add(key, item);
    }
    expect(packer.runCount).toBe(2);
    const packed = finish(packer.pack());
    expect(packed.pieces.length).toBeGreaterThan(4);
    expect(Math.max(...packed.pieces.map(({ length }) => length))).toBeGreaterThan(PIECE_BYTES);
    const keys = new SortedKeys(packed);
    expect(keys.length).toBe(COUNT + 2);
    expect([...keys.itemsOf('common')]).toEqual(items);
    expect([...keys.itemsOf('also common')]).toEqual(items);
    const wrong = items.filter((item, n) => String(keys.itemsOf(nameOf(n))) !== String(item));
    expect(wrong).toEqual([]);
  });
});

test('mergeRuns writes into the memory of what it has read', () => {
  const runs = [0, 1].map((run) => {
    const names = Array.from({ length: COUNT / 2 }, (_, n) => [nameOf(2 * n + run)]);
    return packedInRuns(names, Infinity).packed;
  });
  const memory = new Set(runs.flatMap(({ pieces }) => pieces.map(({ buffer }) => buffer)));
  const bytes = runs.reduce((sum, run) => sum + bytesOf(run), 0);
  const merged = finish(mergeRuns(runs));
  expect(merged.length).toBe(COUNT);
  expect(bytes).toBeGreaterThan(3 * runs.length * PIECE_BYTES);
  const more = merged.pieces.filter(({ buffer }) => !memory.has(buffer));
  // Before the first piece of any run has been read, there is nothing to write into.
  expect(more.length).toBeLessThanOrEqual(runs.length + 1);
});
