import { TextColumn, type PackedTexts } from '../graph/text-column.js';
import { bytesOf, ByteKeys } from './byte-keys.js';
import { itemsIn, PostingPacker, type PackedLists } from './posting-packer.js';
import { sortedOrder } from './sorted-order.js';

/** Keys in byte order, each with its items, in typed arrays that can be transferred between threads. */
export interface PackedKeys {
  readonly texts: PackedTexts;
  /** Key → its numbers, ascending. */
  readonly items: PackedLists;
}

/** Keys packed per step. */
const KEYS_PER_STEP = 16_384;

/** Collects keys with items, and packs them in order. */
export class KeyPacker {
  readonly keys = new ByteKeys();
  readonly #items = new PostingPacker();

  /** Adds a number, at least as large as any before. */
  add(key: string, item: number): void {
    this.addTo(this.keys.numberOf(key), item);
  }

  /** Adds a number under a key's own number, as given by {@link keys}. @returns whether it was new */
  addTo(key: number, item: number): boolean {
    return this.#items.add(key, item);
  }

  /** Packs the keys in short steps, and empties this object. Cost: sorting the keys, and two passes over the items. */
  *pack(): Generator<undefined, PackedKeys> {
    const { texts, ranks } = yield* inOrder(this.keys.release());
    return { texts, items: yield* this.#items.pack(ranks) };
  }
}

/** Sorts texts by their bytes, and gives each its rank. Temporary memory is released with the last step. */
function* inOrder(
  texts: PackedTexts,
): Generator<undefined, { texts: PackedTexts; ranks: Uint32Array }> {
  const order = yield* sortedOrder(texts);
  const ranks = new Uint32Array(order.length);
  const bytes = new Uint8Array(texts.starts[order.length] ?? 0);
  const starts = new Uint32Array(order.length + 1);
  let end = 0;
  for (let rank = 0; rank < order.length; rank++) {
    if (rank % KEYS_PER_STEP === 0) yield;
    const key = order[rank] ?? 0;
    ranks[key] = rank;
    const last = texts.starts[key + 1] ?? 0;
    for (let at = texts.starts[key] ?? 0; at < last; at++) bytes[end++] = texts.bytes[at] ?? 0;
    starts[rank + 1] = end;
  }
  return { texts: { bytes, starts }, ranks };
}

/** Finds keys and prefixes by binary search. */
export class SortedKeys {
  readonly #packed: PackedKeys;
  readonly #texts: TextColumn;

  constructor(packed: PackedKeys) {
    this.#packed = packed;
    this.#texts = new TextColumn(packed.texts);
  }

  get length(): number {
    return this.#texts.length;
  }

  keyAt(position: number): string {
    return this.#texts.textAt(position);
  }

  /** The items of the key at a position, ascending. */
  itemsAt(position: number): Int32Array {
    return itemsIn(this.#packed.items, position);
  }

  /** The items of a key, ascending; empty if there is no such key. */
  itemsOf(key: string): Int32Array {
    const needle = bytesOf(key);
    const position = this.#firstFrom(needle, false);
    const isFound = position < this.length && this.#compare(position, needle, false) === 0;
    return isFound ? this.itemsAt(position) : new Int32Array();
  }

  /** The range of positions of keys with a prefix; the end is exclusive. */
  rangeOf(prefix: string): readonly [from: number, to: number] {
    const needle = bytesOf(prefix);
    return [this.#firstFrom(needle, false), this.#firstFrom(needle, true)];
  }

  /** The position of the first key not before a text. @param isAfter whether to skip keys that begin with it */
  #firstFrom(needle: Uint8Array, isAfter: boolean): number {
    let [low, high] = [0, this.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = this.#compare(middle, needle, isAfter);
      if (order < 0 || (isAfter && order === 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * Compares a key with a text: negative, zero or positive. @param asPrefix whether a key that begins with the text
   * equals it
   */
  #compare(position: number, needle: Uint8Array, asPrefix: boolean): number {
    const { bytes, starts } = this.#packed.texts;
    const start = starts[position] ?? 0;
    const length = (starts[position + 1] ?? 0) - start;
    const common = Math.min(length, needle.length);
    for (let i = 0; i < common; i++) {
      const difference = (bytes[start + i] ?? 0) - (needle[i] ?? 0);
      if (difference !== 0) return difference;
    }
    return asPrefix && length > needle.length ? 0 : length - needle.length;
  }
}
