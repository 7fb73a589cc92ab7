import { bytesOf, ByteKeys } from './byte-keys.js';
import { KEYS_PER_BLOCK, packKeys, type KeyCallback, type PackedKeys } from './key-blocks.js';
import { itemsIn, PostingPacker } from './posting-packer.js';
import { sortedOrder } from './sorted-order.js';
import { MORE } from './varint.js';

const FIRST_BYTES = 64;
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
  /** The key that was read last; those after it are read faster than others. */
  #position = -1;
  /** The offset of the next key. */
  #at = 0;
  #key = new Uint8Array(FIRST_BYTES);
  #keyLength = 0;
  /** The offset of its items, which end where the next key starts. */
  #itemsStart = 0;

  constructor(packed: PackedKeys) {
    this.#packed = packed;
  }

  get length(): number {
    return this.#packed.length;
  }

  keyAt(position: number): string {
    this.#goTo(position);
    return textOfBytes(this.#key, 0, this.#keyLength);
  }

  /** The items of the key at a position, ascending. */
  itemsAt(position: number): Int32Array {
    this.#goTo(position);
    return itemsIn(this.#packed.bytes, this.#itemsStart, this.#at);
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
    const [key, length] = [this.#key, this.#keyLength];
    const common = Math.min(length, needle.length);
    for (let i = 0; i < common; i++) {
      const difference = (key[i] ?? 0) - (needle[i] ?? 0);
      if (difference !== 0) return difference;
    }
    return asPrefix && length > needle.length ? 0 : length - needle.length;
  }

  #goTo(position: number): void {
    const first = position - (position % KEYS_PER_BLOCK);
    const isAhead = position > this.#position + 1 && this.#position < first;
    if (position < this.#position || isAhead) {
      this.#at = this.#packed.blocks[first / KEYS_PER_BLOCK] ?? 0;
      this.#position = first - 1;
    }
    while (this.#position < position) this.#next();
  }

  #next(): void {
    const { bytes } = this.#packed;
    const shared = this.#read();
    this.#keyLength = shared + this.#read();
    if (this.#keyLength > this.#key.length) {
      const longer = new Uint8Array(2 * this.#keyLength);
      longer.set(this.#key);
      this.#key = longer;
    }
    for (let i = shared; i < this.#keyLength; i++) this.#key[i] = bytes[this.#at++] ?? 0;
    const itemBytes = this.#read();
    this.#itemsStart = this.#at;
    this.#at += itemBytes;
    this.#position++;
  }

  #read(): number {
    const { bytes } = this.#packed;
    let byte = bytes[this.#at++] ?? 0;
    let number = byte & (MORE - 1);
    for (let shift = 7; byte >= MORE; shift += 7) {
      byte = bytes[this.#at++] ?? 0;
      number |= (byte & (MORE - 1)) << shift;
    }
    return number;
  }
}
