import { GrowingInts } from '../graph/growing-ints.js';
import type { PackedTexts } from '../graph/text-column.js';
import { narrowed, type WordColumn } from '../graph/word-column.js';
import { textOfSlice, type Slices } from './slices.js';

const FIRST_BYTES = 1 << 16;
const NO_PLACE = -1;

/** The layout of a page: which rows have a value, and where. */
export interface PageRows {
  /** The number of rows, or of list items. */
  readonly count: number;
  /** Whether each has a value; null if all have. */
  readonly definition: Uint8Array | null;
  readonly maxDefinition: number;
  readonly repetition: Uint8Array | null;
  /** For each value present, its index among the values; null if they are in order. */
  readonly places: Int32Array | null;
}

/** Concatenates the texts of a column, byte for byte. */
export class TextsPacker {
  readonly emptyRows: number[] = [];
  /** Row → the first row that is known, from the dictionary, to have the same text; otherwise the row itself. */
  readonly firstOf: Int32Array;
  #bytes = new Uint8Array(FIRST_BYTES);
  readonly #starts: Uint32Array;
  #row = 0;
  #end = 0;

  constructor(rows: number) {
    this.#starts = new Uint32Array(rows + 1);
    this.firstOf = new Int32Array(rows);
  }

  /** @param seen dictionary index → the row where it first occurred; null for values without a dictionary */
  add(
    { count, definition, maxDefinition, places }: PageRows,
    values: Slices,
    seen: Int32Array | null,
  ): void {
    const { bytes, starts, ends } = values;
    for (let i = 0, at = 0; i < count; i++) {
      const row = this.#row++;
      this.firstOf[row] = row;
      if (!definition || definition[i] === maxDefinition) {
        const place = places ? (places[at] ?? 0) : at;
        at++;
        const start = starts[place] ?? 0;
        const end = ends[place] ?? 0;
        if (start === end) this.emptyRows.push(row);
        this.#copy(bytes, start, end);
        if (seen) {
          const first = seen[place] ?? NO_PLACE;
          if (first === NO_PLACE) seen[place] = row;
          else this.firstOf[row] = first;
        }
      }
      this.#starts[row + 1] = this.#end;
    }
  }

  /** Appends the rows of a group that lacks this column. */
  skip(rows: number): void {
    for (let i = 0; i < rows; i++) {
      this.firstOf[this.#row] = this.#row;
      this.#starts[++this.#row] = this.#end;
    }
  }

  pack(): PackedTexts {
    return { bytes: this.#bytes.slice(0, this.#end), starts: this.#starts };
  }

  #copy(from: Uint8Array, start: number, end: number): void {
    const maxEnd = this.#end + end - start;
    if (maxEnd > this.#bytes.length) {
      const longer = new Uint8Array(Math.max(maxEnd, this.#bytes.length * 2));
      longer.set(this.#bytes.subarray(0, this.#end));
      this.#bytes = longer;
    }
    // Most are short: a loop is faster than creating a subarray for each.
    for (let at = start; at < end; at++) this.#bytes[this.#end++] = from[at] ?? 0;
  }
}

/** Collects the words of a column, numbered by first occurrence. */
export class WordsPacker {
  readonly emptyRows: number[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #starts: Int32Array;
  readonly #items = new GrowingInts();
  #row = 0;

  constructor(rows: number) {
    this.#starts = new Int32Array(rows + 1);
  }

  /** The index of a word. */
  numberOf(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(word, number);
    }
    return number;
  }

  /**
   * @param numberAt value index → index of its word
   * @param listLevel definition level at which a list is present; null for a column without lists
   * @returns whether every list item is present: lists may contain nulls, which are not words
   */
  add(rows: PageRows, numberAt: (place: number) => number, listLevel: number | null): boolean {
    const { count, definition, maxDefinition, repetition, places } = rows;
    for (let i = 0, at = 0; i < count; i++) {
      // A repetition level above 0 continues the list of the current row.
      if (!repetition || repetition[i] === 0) this.#row++;
      const level = definition ? (definition[i] ?? 0) : maxDefinition;
      if (level === maxDefinition) {
        this.#items.push(numberAt(places ? (places[at] ?? 0) : at));
        at++;
      } else if (listLevel !== null && level > listLevel) return false;
      else if (level === listLevel) this.emptyRows.push(this.#row - 1);
      this.#starts[this.#row] = this.#items.length;
    }
    return true;
  }

  /** Appends a row with these words, without duplicates. */
  addRow(words: readonly string[]): void {
    for (const word of new Set(words)) this.#items.push(this.numberOf(word));
    this.#starts[++this.#row] = this.#items.length;
  }

  /** Appends a row equal to an earlier one. */
  repeatRow(row: number): void {
    const end = this.#starts[row + 1] ?? 0;
    for (let i = this.#starts[row] ?? 0; i < end; i++) this.#items.push(this.#items.at(i));
    this.#starts[++this.#row] = this.#items.length;
  }

  skip(rows: number): void {
    for (let i = 0; i < rows; i++) this.#starts[++this.#row] = this.#items.length;
  }

  /** The number of rows so far. */
  get rows(): number {
    return this.#row;
  }

  pack(): WordColumn {
    return {
      words: [...this.#numbers.keys()],
      starts: this.#starts,
      items: narrowed(this.#items.ints, this.#numbers.size),
    };
  }
}

/** Maps the values of a page to word indices, resolving each distinct value once. */
export function numbering(packer: WordsPacker, values: Slices): (place: number) => number {
  const numbers = new Int32Array(values.starts.length).fill(NO_PLACE);
  return (place) => {
    let number = numbers[place] ?? NO_PLACE;
    if (number === NO_PLACE) {
      number = packer.numberOf(textOfSlice(values, place));
      numbers[place] = number;
    }
    return number;
  };
}
