import { narrowed, type WordItems } from '../graph/word-column.js';
import type { PackedKeys } from './key-blocks.js';
import { KeyCursor } from './key-cursor.js';
import type { KeyPacker } from './key-packer.js';
import { textOfBytes } from './sorted-keys.js';

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
/** Words read per step. */
const WORDS_PER_STEP = 16_384;

/** Collects the words of texts one after another. At most eight fields. */
export class WordPacker {
  readonly #words: KeyPacker;
  readonly #fields: number;
  readonly #sums: number[];
  #sizes = new Uint16Array(FIRST_SIZES);
  #text = -1;

  constructor(fields: number, words: KeyPacker) {
    this.#words = words;
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

  /** Adds a word to a field, in ascending order of fields within a text; a duplicate counts once. */
  add(field: number, word: string): void {
    if (this.#words.add(word, this.#itemOf(field))) this.#count(field);
  }

  /** Adds the word with these bytes. */
  addBytes(field: number, bytes: Uint8Array, start: number, end: number): void {
    if (this.#words.addBytes(bytes, start, end, this.#itemOf(field))) this.#count(field);
  }

  /** The number of a word that many texts have, to be added faster than by its letters. */
  keep(word: string): number {
    return this.#words.keep(word);
  }

  /** Adds a word that was kept. */
  addKept(field: number, kept: number): void {
    if (this.#words.addKept(kept, this.#itemOf(field))) this.#count(field);
  }

  /** Packs the index in short steps. */
  *pack(): Generator<undefined, PackedWords> {
    const words = yield* this.#words.pack();
    const lengths = new Uint16Array(words.length);
    const letters = new Uint32Array(words.length);
    const cursor = new KeyCursor(words);
    while (cursor.next()) {
      const { position, key, length } = cursor;
      if (position % WORDS_PER_STEP === 0) yield;
      if (readPlain(key, length, position, lengths, letters)) continue;
      const word = textOfBytes(key, 0, length);
      lengths[position] = word.length;
      letters[position] = lettersOf(word);
    }
    const sizes = this.#sizes.subarray(0, (this.#text + 1) * this.#fields);
    return { words, lengths: shortest(lengths), letters, sizes: shortest(sizes), sums: this.#sums };
  }

  #itemOf(field: number): number {
    return (this.#text << FIELD_BITS) | field;
  }

  #count(field: number): void {
    const size = this.#text * this.#fields + field;
    this.#sizes[size] = (this.#sizes[size] ?? 0) + 1;
    this.#sums[field] = (this.#sums[field] ?? 0) + 1;
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

/** Reads a plain ASCII word from a buffer. @returns whether it is one */
function readPlain(
  bytes: Uint8Array,
  length: number,
  position: number,
  lengths: Uint16Array,
  letters: Uint32Array,
): boolean {
  let read = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80) return false;
    read |= 1 << (byte & 31);
  }
  lengths[position] = length;
  letters[position] = read;
  return true;
}
