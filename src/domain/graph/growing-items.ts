import type { WordItems } from './word-column.js';

const FIRST = 1024;

/**
 * A growing list of numbers of words, in the narrowest array that holds them: of a million rows, a column of wider ones
 * takes several megabytes more while all columns are read.
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

  /** The numbers, in memory of their own. */
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
