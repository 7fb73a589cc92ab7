import type { PackedTexts } from '../graph/text-column.js';
import type { PackedLists } from './posting-packer.js';
import { MORE, writeVarint } from './varint.js';

/**
 * Keys in byte order, each with its items. In a sorted list a key mostly begins as the one before does, so only the rest
 * of it is stored, and nothing but the bytes says where a key or its items are.
 */
export interface PackedKeys {
  readonly length: number;
  /** Block → the offset of its first key, which is stored as a whole. */
  readonly blocks: Uint32Array;
  /**
   * Of each key: how many bytes it shares with the one before, how many others follow, and these; how many bytes its
   * items take, and these, as in {@link PackedLists}.
   */
  readonly bytes: Uint8Array;
}

/** Keys per block, which have to be read one after the other. */
export const KEYS_PER_BLOCK = 16;
/** Keys packed per step. */
const KEYS_PER_STEP = 16_384;
const FIRST_BYTES = 64;

/** Called with the rank of a key and its range of bytes. */
export type KeyCallback = (rank: number, bytes: Uint8Array, start: number, end: number) => void;

/**
 * Packs keys in short steps. Cost: one pass over the bytes.
 * @param order the keys in the order of their bytes
 * @param lists the items of each, in this order
 */
export function* packKeys(
  { bytes: from, starts }: PackedTexts,
  order: Uint32Array,
  lists: PackedLists,
  onKey: KeyCallback,
): Generator<undefined, PackedKeys> {
  const startOf = (rank: number) => starts[order[rank] ?? 0] ?? 0;
  const endOf = (rank: number) => starts[(order[rank] ?? 0) + 1] ?? 0;
  const sharedBy = (rank: number) => {
    if (rank % KEYS_PER_BLOCK === 0) return 0;
    const [before, start] = [startOf(rank - 1), startOf(rank)];
    const most = Math.min(endOf(rank - 1) - before, endOf(rank) - start);
    let shared = 0;
    while (shared < most && from[before + shared] === from[start + shared]) shared++;
    return shared;
  };
  const blocks = new Uint32Array(Math.ceil(order.length / KEYS_PER_BLOCK));
  // Three counts for each key: of one byte, and one more for 128 bytes or more.
  const most = (starts[order.length] ?? 0) + lists.bytes.length;
  const bytes = new Uint8Array(most + (most >>> 7) + 3 * order.length);
  let at = 0;
  for (let rank = 0; rank < order.length; rank++) {
    if (rank % KEYS_PER_STEP === 0) yield;
    if (rank % KEYS_PER_BLOCK === 0) blocks[rank / KEYS_PER_BLOCK] = at;
    const [start, end, shared] = [startOf(rank), endOf(rank), sharedBy(rank)];
    onKey(rank, from, start, end);
    at = writeVarint(bytes, at, shared);
    at = writeVarint(bytes, at, end - start - shared);
    for (let i = start + shared; i < end; i++) bytes[at++] = from[i] ?? 0;
    const [firstItem, lastItem] = [lists.starts[rank] ?? 0, lists.starts[rank + 1] ?? 0];
    at = writeVarint(bytes, at, lastItem - firstItem);
    for (let i = firstItem; i < lastItem; i++) bytes[at++] = lists.bytes[i] ?? 0;
  }
  return { length: order.length, blocks, bytes: bytes.slice(0, at) };
}

/** Reads one key at a time; the next ones are read faster than others. */
export class KeyCursor {
  readonly #packed: PackedKeys;
  #position = -1;
  /** The offset of the next key. */
  #at = 0;
  #key = new Uint8Array(FIRST_BYTES);
  /** The number of bytes of the key. */
  length = 0;
  /** The range of bytes of its items. */
  itemsStart = 0;
  itemsEnd = 0;

  constructor(packed: PackedKeys) {
    this.#packed = packed;
  }

  /** The bytes of the key, and others behind them. */
  get key(): Uint8Array {
    return this.#key;
  }

  goTo(position: number): void {
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
    this.length = shared + this.#read();
    if (this.length > this.#key.length) {
      const longer = new Uint8Array(2 * this.length);
      longer.set(this.#key);
      this.#key = longer;
    }
    for (let i = shared; i < this.length; i++) this.#key[i] = bytes[this.#at++] ?? 0;
    const itemBytes = this.#read();
    this.itemsStart = this.#at;
    this.#at += itemBytes;
    this.itemsEnd = this.#at;
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
