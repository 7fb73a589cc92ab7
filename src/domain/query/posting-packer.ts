import { MORE, varintBytesOf, writeVarint } from './varint.js';

const NONE = -1;
/** Numbers per chunk of memory: a buffer that doubles would take up to twice what it needs. */
const NOTES_PER_PIECE = 1 << 16;
const FIRST_LISTS = 1 << 10;

/** Posting lists, delta-encoded: the first number of each list, then the differences. */
export interface PackedLists {
  /** List → the offset of its bytes; one longer than the number of lists. */
  readonly starts: Uint32Array;
  /** The differences in LEB128. */
  readonly bytes: Uint8Array;
}

/**
 * Builds millions of posting lists at once, most of them of one number, a few of a million, at a byte or two per
 * number.
 */
export class PostingPacker {
  /** The added numbers in order, each stored as its complement, followed by the lists that contain it. */
  #notes: Int32Array[] = [];
  #noted = 0;
  /** List → its last number. */
  #lasts = new Int32Array(FIRST_LISTS).fill(NONE);
  #item = NONE;

  /**
   * Adds a number that is at least as large as every number added before, to any list. @returns whether the list did
   * not contain it yet
   */
  add(list: number, item: number): boolean {
    if (list >= this.#lasts.length) {
      const longer = new Int32Array(Math.max(list + 1, 2 * this.#lasts.length)).fill(NONE);
      longer.set(this.#lasts);
      this.#lasts = longer;
    }
    if (this.#lasts[list] === item) return false;
    this.#lasts[list] = item;
    if (item !== this.#item) this.#note(~item);
    this.#item = item;
    this.#note(list);
    return true;
  }

  /**
   * Encodes the lists in the order of their ranks, in short steps, and empties this object. Cost: two passes over the
   * numbers added.
   */
  *pack(ranks: Uint32Array): Generator<undefined, PackedLists> {
    const [pieces, noted] = [this.#notes, this.#noted];
    this.#notes = [];
    this.#lasts = new Int32Array();
    const lasts = new Int32Array(ranks.length);
    const starts = new Uint32Array(ranks.length + 1);
    let item = 0;
    for (const piece of pieces) {
      yield;
      const end = piece === pieces.at(-1) ? noted : piece.length;
      for (let i = 0; i < end; i++) {
        const note = piece[i] ?? 0;
        if (note < 0) {
          item = ~note;
          continue;
        }
        const rank = ranks[note] ?? 0;
        starts[rank + 1] = (starts[rank + 1] ?? 0) + varintBytesOf(item - (lasts[rank] ?? 0));
        lasts[rank] = item;
      }
    }
    yield;
    for (let rank = 0; rank < ranks.length; rank++) {
      starts[rank + 1] = (starts[rank + 1] ?? 0) + (starts[rank] ?? 0);
    }
    const next = starts.slice();
    const bytes = new Uint8Array(starts[ranks.length] ?? 0);
    lasts.fill(0);
    for (let piece = pieces.shift(); piece; piece = pieces.shift()) {
      yield;
      const end = pieces.length === 0 ? noted : piece.length;
      for (let i = 0; i < end; i++) {
        const note = piece[i] ?? 0;
        if (note < 0) {
          item = ~note;
          continue;
        }
        const rank = ranks[note] ?? 0;
        next[rank] = writeVarint(bytes, next[rank] ?? 0, item - (lasts[rank] ?? 0));
        lasts[rank] = item;
      }
    }
    return { starts, bytes };
  }

  #note(note: number): void {
    let piece = this.#notes.at(-1);
    if (!piece || this.#noted === piece.length) {
      piece = new Int32Array(NOTES_PER_PIECE);
      this.#notes.push(piece);
      this.#noted = 0;
    }
    piece[this.#noted++] = note;
  }
}

/** Decodes a list that is in a range of bytes. */
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
