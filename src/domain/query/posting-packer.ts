const NONE = -1;
/** So many numbers are noted in one piece of memory: what grows by doubling takes twice what it needs. */
const NOTES_A_PIECE = 1 << 16;
const FIRST_LISTS = 1 << 10;
/** Seven bits of a number are in a byte; the eighth says that there are more. */
const MORE = 0x80;

/** Lists of ascending whole numbers: of each its first number, then by how much the next is larger. */
export interface PackedLists {
  /** List → where its bytes start; one longer than there are lists. */
  readonly starts: Uint32Array;
  /** Each number in as few bytes as it needs, seven bits in each, the lowest first (LEB128). */
  readonly bytes: Uint8Array;
}

/** Fills millions of lists at once, most of them of one number, a few of a million: a byte or two for a number. */
export class PostingPacker {
  /** Each number as it came, its bits turned over, and behind it the lists that have it. */
  #notes: Int32Array[] = [];
  #noted = 0;
  /** List → the last number in it. */
  #lasts = new Int32Array(FIRST_LISTS).fill(NONE);
  #item = NONE;

  /** Adds a number, no smaller than any that was added to any list. @returns whether it was not in the list yet */
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

  /** The lists by their ranks, in short steps; afterwards none is left here. Cost: two passes over what was added. */
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
        starts[rank + 1] = (starts[rank + 1] ?? 0) + bytesOf(item - (lasts[rank] ?? 0));
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
        let at = next[rank] ?? 0;
        let gap = item - (lasts[rank] ?? 0);
        lasts[rank] = item;
        for (; gap >= MORE; gap >>>= 7) bytes[at++] = (gap & (MORE - 1)) | MORE;
        bytes[at++] = gap;
        next[rank] = at;
      }
    }
    return { starts, bytes };
  }

  #note(note: number): void {
    let piece = this.#notes.at(-1);
    if (!piece || this.#noted === piece.length) {
      piece = new Int32Array(NOTES_A_PIECE);
      this.#notes.push(piece);
      this.#noted = 0;
    }
    piece[this.#noted++] = note;
  }
}

/** How many bytes a number takes. */
function bytesOf(number: number): number {
  let bytes = 1;
  for (let rest = number >>> 7; rest > 0; rest >>>= 7) bytes++;
  return bytes;
}

/** The numbers in a list. */
export function itemsIn({ starts, bytes }: PackedLists, list: number): Int32Array {
  const end = starts[list + 1] ?? 0;
  let at = starts[list] ?? 0;
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
