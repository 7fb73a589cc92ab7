import { MAX_VARINT_BYTES, MORE, varintBytesOf, writeVarint } from './varint.js';

const NONE = -1;
/** Bytes per chunk of memory: a buffer that doubles would take up to twice what it needs. */
const BYTES_PER_PIECE = 1 << 18;
/** Precedes an added number in the log; all other entries are lists, counted from 1. */
const NEXT = 0;
const FIRST_LISTS = 1 << 10;
/** Growth factor of a full list of lists. */
const GROWTH = 1.5;

/** Posting lists, delta-encoded: the first number of each list, then the differences. */
export interface PackedLists {
  /** List → the offset of its bytes; one longer than the number of lists. */
  readonly starts: Uint32Array;
  /** The differences in LEB128. */
  readonly bytes: Uint8Array;
}

/**
 * Builds millions of posting lists at once, most of them of one number, a few of a million, in a byte or two per
 * number.
 */
export class PostingPacker {
  /**
   * A log of the numbers added: {@link NEXT}, the difference from the previous number, and the lists that the number
   * was added to, all in LEB128; a list that is used often takes a byte or two.
   */
  readonly #log: Uint8Array[] = [];
  #piece = new Uint8Array();
  #logged = 0;
  /** List → its last number. */
  #lasts = new Int32Array(FIRST_LISTS).fill(NONE);
  /** List → the bytes that its numbers will take. */
  #sizes = new Uint32Array(FIRST_LISTS);
  #item = NONE;

  /**
   * Adds a number that is at least as large as every number added before, to any list. @returns whether the list did
   * not contain it yet
   */
  add(list: number, item: number): boolean {
    if (list >= this.#lasts.length) this.#reserve(list + 1);
    const last = this.#lasts[list] ?? NONE;
    if (last === item) return false;
    this.#lasts[list] = item;
    this.#sizes[list] = (this.#sizes[list] ?? 0) + varintBytesOf(item - Math.max(last, 0));
    if (this.#logged + 2 * MAX_VARINT_BYTES > this.#piece.length) this.#endPiece();
    let at = this.#logged;
    if (item !== this.#item) {
      this.#piece[at++] = NEXT;
      at = writeVarint(this.#piece, at, item - Math.max(this.#item, 0));
      this.#item = item;
    }
    this.#logged = writeVarint(this.#piece, at, list + 1);
    return true;
  }

  /**
   * Encodes the lists in an order that names each once, in short steps. This object cannot be used afterwards. Cost: one pass
   * over the numbers added.
   */
  *pack(order: Uint32Array): Generator<undefined, PackedLists> {
    this.#endPiece();
    const [lasts, next] = [this.#lasts, this.#sizes];
    const starts = new Uint32Array(order.length + 1);
    let end = 0;
    for (let rank = 0; rank < order.length; rank++) {
      const list = order[rank] ?? 0;
      starts[rank] = end;
      end += next[list] ?? 0;
      next[list] = starts[rank] ?? 0;
    }
    starts[order.length] = end;
    const bytes = new Uint8Array(end);
    lasts.fill(0);
    let item = 0;
    for (let piece = this.#log.shift(); piece; piece = this.#log.shift()) {
      yield;
      item = readLog(piece, item, (list, added) => {
        next[list] = writeVarint(bytes, next[list] ?? 0, added - (lasts[list] ?? 0));
        lasts[list] = added;
      });
    }
    return { starts, bytes };
  }

  #reserve(lists: number): void {
    const length = Math.ceil(GROWTH * lists);
    const [lasts, sizes] = [new Int32Array(length).fill(NONE), new Uint32Array(length)];
    lasts.set(this.#lasts);
    sizes.set(this.#sizes);
    [this.#lasts, this.#sizes] = [lasts, sizes];
  }

  #endPiece(): void {
    if (this.#logged > 0) this.#log.push(this.#piece.subarray(0, this.#logged));
    this.#piece = new Uint8Array(BYTES_PER_PIECE);
    this.#logged = 0;
  }
}

/**
 * Reads a part of the log of {@link PostingPacker}.
 * @param before the last number of the parts before
 * @returns the number added last
 */
function readLog(
  log: Uint8Array,
  before: number,
  onEntry: (list: number, item: number) => void,
): number {
  let item = before;
  let isItem = false;
  for (let at = 0; at < log.length;) {
    let byte = log[at++] ?? 0;
    let entry = byte & (MORE - 1);
    for (let shift = 7; byte >= MORE; shift += 7) {
      byte = log[at++] ?? 0;
      entry |= (byte & (MORE - 1)) << shift;
    }
    if (isItem) {
      item += entry;
      isItem = false;
    } else if (entry === NEXT) isItem = true;
    else onEntry(entry - 1, item);
  }
  return item;
}

/** Decodes the list in a range of bytes. */
export function itemsIn(bytes: Uint8Array, start: number, end: number): Int32Array {
  let at = start;
  const items = new Int32Array(end - at);
  let [count, item] = [0, 0];
  while (at < end) {
    let byte = bytes[at++] ?? 0;
    let gap = byte & (MORE - 1);
    for (let shift = 7; byte >= MORE; shift += 7) {
      byte = bytes[at++] ?? 0;
      gap |= (byte & (MORE - 1)) << shift;
    }
    item += gap;
    items[count++] = item;
  }
  return items.subarray(0, count);
}

/** The first number of a list. */
export function firstItemIn(bytes: Uint8Array, start: number): number {
  let byte = bytes[start] ?? 0;
  let item = byte & (MORE - 1);
  for (let at = start + 1, shift = 7; byte >= MORE; at++, shift += 7) {
    byte = bytes[at] ?? 0;
    item |= (byte & (MORE - 1)) << shift;
  }
  return item;
}

/** The last number of a list. Cost: its bytes. */
export function lastItemIn(bytes: Uint8Array, start: number, end: number): number {
  let [item, gap, shift] = [0, 0, 0];
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    gap |= (byte & (MORE - 1)) << shift;
    shift += 7;
    if (byte >= MORE) continue;
    item += gap;
    [gap, shift] = [0, 0];
  }
  return item;
}
