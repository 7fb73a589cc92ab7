import { MORE, varintBytesOf, writeVarint } from './varint.js';

const NONE = -1;
/** Bytes per chunk of memory: a buffer that doubles would take up to twice what it needs. */
const BYTES_PER_PIECE = 1 << 18;
/** Two numbers in LEB128 take at most this. */
const MAX_NOTE_BYTES = 10;
/** Stands before a number that was added; what else is noted are lists, from 1 on. */
const NEXT = 0;
const FIRST_LISTS = 1 << 10;
/** How much longer a list of lists becomes that is full. */
const GROWTH = 1.5;

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
  /**
   * The numbers added, each as {@link NEXT} and its difference from the one before, followed by the lists that it was
   * added to, all in LEB128: of words that occur often, which are most, a byte or two.
   */
  #notes: Uint8Array[] = [];
  #piece = new Uint8Array();
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
      const longer = new Int32Array(Math.ceil(GROWTH * (list + 1))).fill(NONE);
      longer.set(this.#lasts);
      this.#lasts = longer;
    }
    if (this.#lasts[list] === item) return false;
    this.#lasts[list] = item;
    if (this.#noted + MAX_NOTE_BYTES > this.#piece.length) this.#endPiece();
    let at = this.#noted;
    if (item !== this.#item) {
      this.#piece[at++] = NEXT;
      at = writeVarint(this.#piece, at, item - Math.max(this.#item, 0));
      this.#item = item;
    }
    this.#noted = writeVarint(this.#piece, at, list + 1);
    return true;
  }

  /**
   * Encodes the lists in the order of their ranks, in short steps, and empties this object. Cost: two passes over the
   * numbers added.
   */
  *pack(ranks: Uint32Array): Generator<undefined, PackedLists> {
    this.#endPiece();
    const pieces = this.#notes;
    this.#notes = [];
    this.#lasts = new Int32Array();
    const lasts = new Int32Array(ranks.length);
    const starts = new Uint32Array(ranks.length + 1);
    let item = 0;
    for (const piece of pieces) {
      yield;
      item = readNotes(piece, item, (list, added) => {
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
      item = readNotes(piece, item, (list, added) => {
        const rank = ranks[list] ?? 0;
        next[rank] = writeVarint(bytes, next[rank] ?? 0, added - (lasts[rank] ?? 0));
        lasts[rank] = added;
      });
    }
    return { starts, bytes };
  }

  #endPiece(): void {
    if (this.#noted > 0) this.#notes.push(this.#piece.subarray(0, this.#noted));
    this.#piece = new Uint8Array(BYTES_PER_PIECE);
    this.#noted = 0;
  }
}

/**
 * Reads what {@link PostingPacker} noted.
 * @param before the number added last before
 * @returns the number added last
 */
function readNotes(
  notes: Uint8Array,
  before: number,
  onNote: (list: number, item: number) => void,
): number {
  let item = before;
  let isItem = false;
  for (let at = 0; at < notes.length;) {
    let byte = notes[at++] ?? 0;
    let note = byte & (MORE - 1);
    for (let shift = 7; byte >= MORE; shift += 7) {
      byte = notes[at++] ?? 0;
      note |= (byte & (MORE - 1)) << shift;
    }
    if (isItem) {
      item += note;
      isItem = false;
    } else if (note === NEXT) isItem = true;
    else onNote(note - 1, item);
  }
  return item;
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
