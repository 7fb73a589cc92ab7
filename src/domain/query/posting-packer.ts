import { MORE, varintBytesOf, writeVarint } from './varint.js';

const NONE = -1;
/** Bytes per chunk of memory: a buffer that doubles would take up to twice what it needs. */
const BYTES_PER_PIECE = 1 << 18;
/** Maximum size of two numbers in LEB128. */
const MAX_ENTRY_BYTES = 10;
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
  #log: Uint8Array[] = [];
  #piece = new Uint8Array();
  #logged = 0;
  /** List → its last number. */
  #lasts = new Int32Array(FIRST_LISTS).fill(NONE);
  #item = NONE;

  /**
   * Adds a number that is at least as large as every number added before, to any list. @returns whether the list did
   * not contain it yet
   */
  add(list: number, item: number): boolean {
    if (list >= this.#lasts.length) {
      const longer = new Int32Array(Math.ceil(GROWTH * (list + 1))).fill(NONE);
      longer.set(this.#lasts);
      this.#lasts = longer;
    }
    if (this.#lasts[list] === item) return false;
    this.#lasts[list] = item;
    if (this.#logged + MAX_ENTRY_BYTES > this.#piece.length) this.#endPiece();
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
   * Encodes the lists in the order of their ranks, in short steps, and empties this object. Cost: two passes over the
   * numbers added.
   */
  *pack(ranks: Uint32Array): Generator<undefined, PackedLists> {
    this.#endPiece();
    const pieces = this.#log;
    this.#log = [];
    this.#lasts = new Int32Array();
    const lasts = new Int32Array(ranks.length);
    const starts = new Uint32Array(ranks.length + 1);
    let item = 0;
    for (const piece of pieces) {
      yield;
      item = readLog(piece, item, (list, added) => {
        const rank = ranks[list] ?? 0;
        starts[rank + 1] = (starts[rank + 1] ?? 0) + varintBytesOf(added - (lasts[rank] ?? 0));
        lasts[rank] = added;
      });
    }
    yield;
    for (let rank = 0; rank < ranks.length; rank++) {
      starts[rank + 1] = (starts[rank + 1] ?? 0) + (starts[rank] ?? 0);
    }
    const next = starts.slice();
    const bytes = new Uint8Array(starts[ranks.length] ?? 0);
    lasts.fill(0);
    item = 0;
    for (let piece = pieces.shift(); piece; piece = pieces.shift()) {
      yield;
      item = readLog(piece, item, (list, added) => {
        const rank = ranks[list] ?? 0;
        next[rank] = writeVarint(bytes, next[rank] ?? 0, added - (lasts[rank] ?? 0));
        lasts[rank] = added;
      });
    }
    return { starts, bytes };
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
