import { bytesOf } from './byte-keys.js';
import { KEYS_PER_BLOCK, type PackedKeys } from './key-blocks.js';
import { KeyCursor } from './key-cursor.js';
import { itemsIn } from './posting-packer.js';

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of UTF-8 bytes. */
export function textOfBytes(bytes: Uint8Array, start: number, end: number): string {
  return DECODER.decode(bytes.subarray(start, end));
}

/** Finds keys and prefixes by binary search. */
export class SortedKeys {
  readonly #packed: PackedKeys;
  /** At the key that was read last; those after it are read faster than others. */
  readonly #cursor: KeyCursor;

  constructor(packed: PackedKeys) {
    this.#packed = packed;
    this.#cursor = new KeyCursor(packed);
  }

  get length(): number {
    return this.#packed.length;
  }

  keyAt(position: number): string {
    this.#goTo(position);
    return textOfBytes(this.#cursor.key, 0, this.#cursor.length);
  }

  /** The items of the key at a position, ascending. */
  itemsAt(position: number): Int32Array {
    this.#goTo(position);
    const { piece, itemsStart, itemsEnd } = this.#cursor;
    return itemsIn(piece, itemsStart, itemsEnd);
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
    this.#goTo(position);
    const { key, length } = this.#cursor;
    const common = Math.min(length, needle.length);
    for (let i = 0; i < common; i++) {
      const difference = (key[i] ?? 0) - (needle[i] ?? 0);
      if (difference !== 0) return difference;
    }
    return asPrefix && length > needle.length ? 0 : length - needle.length;
  }

  #goTo(position: number): void {
    const cursor = this.#cursor;
    const block = Math.floor(position / KEYS_PER_BLOCK);
    const isAhead = position > cursor.position + 1 && cursor.position < block * KEYS_PER_BLOCK;
    if (position < cursor.position || isAhead) {
      cursor.position = block * KEYS_PER_BLOCK - 1;
    }
    while (cursor.position < position) cursor.next();
  }
}
