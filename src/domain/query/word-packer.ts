import { narrowed, type WordItems } from '../graph/word-column.js';
import type { PackedKeys } from './key-blocks.js';
import { KeyPacker, textOfBytes } from './sorted-keys.js';

/** The inverted index of many texts with several fields, in typed arrays. */
export interface PackedWords {
  /** Word → `text × 8 + field` for each text and field that contain it. */
  readonly words: PackedKeys;
  /** Word → its length, and a hashed bit set of its letters. */
  readonly lengths: WordItems;
  readonly letters: Uint32Array;
  /** `text × fields + field` → the number of words there. */
  readonly sizes: WordItems;
  /** Field → the total number of words over all texts. */
  readonly sums: readonly number[];
}

/** Number of low bits of a posting that hold the field. */
export const FIELD_BITS = 3;
const FIRST_SIZES = 1 << 10;

/** Collects the words of texts one after another. At most eight fields. */
export class WordPacker {
  readonly #words = new KeyPacker();
  readonly #fields: number;
  readonly #sums: number[];
  #sizes = new Uint16Array(FIRST_SIZES);
  #text = -1;

  constructor(fields: number) {
    this.#fields = fields;
    this.#sums = Array.from({ length: fields }, () => 0);
  }

  /** Starts the next text. */
  begin(): void {
    this.#text++;
    const size = (this.#text + 1) * this.#fields;
    if (size <= this.#sizes.length) return;
    const longer = new Uint16Array(2 * size);
    longer.set(this.#sizes);
    this.#sizes = longer;
  }

  /** The number of a word, to be added each time it occurs. */
  numberOf(word: string): number {
    return this.#words.keys.numberOf(word);
  }

  /** Adds a word to a field, in ascending order of fields within a text; a duplicate counts once. */
  add(field: number, word: number): void {
    if (!this.#words.addTo(word, (this.#text << FIELD_BITS) | field)) return;
    const at = this.#text * this.#fields + field;
    this.#sizes[at] = (this.#sizes[at] ?? 0) + 1;
    this.#sums[field] = (this.#sums[field] ?? 0) + 1;
  }

  /** Adds the word with these bytes. */
  addBytes(field: number, bytes: Uint8Array, start: number, end: number): void {
    this.add(field, this.#words.keys.numberOfBytes(bytes, start, end));
  }

  /** Packs the index in short steps. */
  *pack(): Generator<undefined, PackedWords> {
    const lengths = new Uint16Array(this.#words.keys.length);
    const letters = new Uint32Array(this.#words.keys.length);
    const words = yield* this.#words.pack((rank, bytes, start, end) => {
      if (readPlain(bytes, start, end, rank, lengths, letters)) return;
      const word = textOfBytes(bytes, start, end);
      lengths[rank] = word.length;
      letters[rank] = lettersOf(word);
    });
    const sizes = this.#sizes.subarray(0, (this.#text + 1) * this.#fields);
    return { words, lengths: shortest(lengths), letters, sizes: shortest(sizes), sums: this.#sums };
  }
}

/** Copies numbers into the narrowest array that holds them. */
function shortest(numbers: Uint16Array): WordItems {
  let max = 0;
  for (let i = 0; i < numbers.length; i++) max = Math.max(max, numbers[i] ?? 0);
  return narrowed(numbers, max + 1);
}

/** A bit set of a word's letters, several letters to a bit. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters >>> 0;
}

/** Reads a plain ASCII word from the buffer. @returns whether it is one */
function readPlain(
  bytes: Uint8Array,
  start: number,
  end: number,
  position: number,
  lengths: Uint16Array,
  letters: Uint32Array,
): boolean {
  let read = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80) return false;
    read |= 1 << (byte & 31);
  }
  lengths[position] = end - start;
  letters[position] = read;
  return true;
}
