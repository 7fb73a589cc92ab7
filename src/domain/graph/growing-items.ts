import type { WordItems } from './word-column.js';

const FIRST = 1024;

/**
 * A growing list of word numbers in the narrowest array that holds them: with a million rows, a wider array takes
 * several megabytes more per column while all columns are read.
 */
export class GrowingItems {
  length = 0;
  #items: WordItems = new Uint8Array(FIRST);
  /** Numbers below this fit. */
  #count = 1 << 8;

  push(item: number): void {
    if (this.length === this.#items.length || item >= this.#count) this.#grow(item);
    this.#items[this.length++] = item;
  }

  /** A copy of the numbers, without spare memory. */
  pack(): WordItems {
    return this.#items.slice(0, this.length);
  }

  #grow(item: number): void {
    while (item >= this.#count) this.#count *= 1 << 8;
    const longer = narrowItems(this.#items.length * 2, this.#count);
    longer.set(this.#items.subarray(0, this.length));
    this.#items = longer;
  }
}

/** An array of zeros, the narrowest that can hold numbers below a count. */
function narrowItems(length: number, count: number): WordItems {
  if (count <= 1 << 8) return new Uint8Array(length);
  return count <= 1 << 16 ? new Uint16Array(length) : new Int32Array(length);
}
