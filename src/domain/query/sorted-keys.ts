import { bytesOf, ByteKeys } from './byte-keys.js';
import {
  KEYS_PER_BLOCK,
  KeyCursor,
  packKeys,
  type KeyCallback,
  type PackedKeys,
} from './key-blocks.js';
import { itemsIn, PostingPacker } from './posting-packer.js';
import { sortedOrder } from './sorted-order.js';

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of UTF-8 bytes. */
export function textOfBytes(bytes: Uint8Array, start: number, end: number): string {
  return DECODER.decode(bytes.subarray(start, end));
}

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

  /**
   * Packs the keys in short steps, and empties this object. Cost: sorting the keys, and a few passes over the items.
   */
  *pack(onKey: KeyCallback = () => undefined): Generator<undefined, PackedKeys> {
    const texts = this.keys.release();
    const order = yield* sortedOrder(texts);
    const ranks = new Uint32Array(order.length);
    for (let rank = 0; rank < order.length; rank++) ranks[order[rank] ?? 0] = rank;
    yield;
    return yield* packKeys(texts, order, yield* this.#items.pack(ranks), onKey);
  }
}

/** Finds keys and prefixes by binary search. */
export class SortedKeys {
  readonly #packed: PackedKeys;
  readonly #cursor: KeyCursor;

  constructor(packed: PackedKeys) {
    this.#packed = packed;
    this.#cursor = new KeyCursor(packed);
  }

  get length(): number {
    return this.#packed.length;
  }

  keyAt(position: number): string {
    this.#cursor.goTo(position);
    return textOfBytes(this.#cursor.key, 0, this.#cursor.length);
  }

  /** The items of the key at a position, ascending. */
  itemsAt(position: number): Int32Array {
    this.#cursor.goTo(position);
    return itemsIn(this.#packed.bytes, this.#cursor.itemsStart, this.#cursor.itemsEnd);
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
    const isBefore = (position: number) => {
      const order = this.#compare(position, needle, isAfter);
      return order < 0 || (isAfter && order === 0);
    };
    let [low, high] = [0, this.#packed.blocks.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBefore(middle * KEYS_PER_BLOCK)) low = middle + 1;
      else high = middle;
    }
    // The first key of the block before is known to be before the text.
    let position = Math.max(0, (low - 1) * KEYS_PER_BLOCK + 1);
    const end = Math.min(low * KEYS_PER_BLOCK, this.length);
    while (position < end && isBefore(position)) position++;
    return Math.min(position, end);
  }

  /**
   * Compares a key with a text: negative, zero or positive. @param asPrefix whether a key that begins with the text
   * equals it
   */
  #compare(position: number, needle: Uint8Array, asPrefix: boolean): number {
    this.#cursor.goTo(position);
    const { key, length } = this.#cursor;
    const common = Math.min(length, needle.length);
    for (let i = 0; i < common; i++) {
      const difference = (key[i] ?? 0) - (needle[i] ?? 0);
      if (difference !== 0) return difference;
    }
    return asPrefix && length > needle.length ? 0 : length - needle.length;
  }
}
