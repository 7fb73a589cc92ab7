import { ascending } from '../graph/ascending.js';
import { GrowingItems } from '../graph/growing-items.js';
import { TextPacker, type PackedTexts } from '../graph/text-column.js';
import type { WordColumn } from '../graph/word-column.js';
import { textOfSlice, type Slices } from './slices.js';

const FIRST_BYTES = 1 << 16;
const NO_PLACE = -1;
/** Headroom for rows whose lengths vary. */
const SPARE = 1.02;

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
  readonly #rows: number;
  /** Row → the first row known to have the same text, from the dictionary; null as long as no text is repeated. */
  #firstOf: Int32Array | null = null;
  #bytes = new Uint8Array(FIRST_BYTES);
  readonly #starts: Uint32Array;
  #row = 0;
  #end = 0;

  constructor(rows: number) {
    this.#rows = rows;
    this.#starts = new Uint32Array(rows + 1);
  }

  get firstOf(): Int32Array | null {
    return this.#firstOf;
  }

  /** @param seen dictionary index → the row where it first occurred; null for values without a dictionary */
  add(rows: PageRows, values: Slices, seen: Int32Array | null): void {
    const { count, definition, maxDefinition, places } = rows;
    const { bytes, starts, ends } = values;
    this.#reserve(lengthOf(rows, values), count);
    const into = this.#bytes;
    const [firstRow, rowStarts] = [this.#row, this.#starts];
    let end = this.#end;
    for (let i = 0, next = 0; i < count; i++) {
      const row = firstRow + i;
      if (!definition || definition[i] === maxDefinition) {
        const place = places ? (places[next] ?? 0) : next;
        next++;
        const [from, to] = [starts[place] ?? 0, ends[place] ?? 0];
        if (from === to) this.emptyRows.push(row);
        // Most are short: a loop is faster than creating a subarray for each.
        for (let at = from; at < to; at++) into[end++] = bytes[at] ?? 0;
        if (seen) {
          const first = seen[place] ?? NO_PLACE;
          if (first === NO_PLACE) seen[place] = row;
          else (this.#firstOf ??= ascending(this.#rows))[row] = first;
        }
      }
      rowStarts[row + 1] = end;
    }
    this.#row += count;
    this.#end = end;
  }

  /** Appends the rows of a group that lacks this column. */
  skip(rows: number): void {
    this.#starts.fill(this.#end, this.#row + 1, this.#row + rows + 1);
    this.#row += rows;
  }

  pack(): PackedTexts {
    return { bytes: this.#bytes.subarray(0, this.#end), starts: this.#starts };
  }

  /** @param rows the number of rows that these bytes belong to */
  #reserve(bytes: number, rows: number): void {
    const needed = this.#end + bytes;
    if (needed <= this.#bytes.length) return;
    // Extrapolated from the rows so far: doubling could allocate twice as much as is used in the end.
    const expected = Math.ceil((needed / (this.#row + rows)) * this.#rows * SPARE);
    const length = Math.max(needed, Math.min(expected, 2 * this.#bytes.length));
    const longer = new Uint8Array(length);
    longer.set(this.#bytes.subarray(0, this.#end));
    this.#bytes = longer;
  }
}

/** The number of bytes of the values of a page. */
function lengthOf({ places }: PageRows, { starts, ends }: Slices): number {
  let length = 0;
  const count = places?.length ?? starts.length;
  for (let i = 0; i < count; i++) {
    const place = places ? (places[i] ?? 0) : i;
    length += (ends[place] ?? 0) - (starts[place] ?? 0);
  }
  return length;
}

/** Collects the words of a column, numbered by first occurrence. */
export class WordsPacker {
  readonly emptyRows: number[] = [];
  readonly #rows: number;
  readonly #numbers = new Map<string, number>();
  /** Row → the offset of its words; null as long as every row has one word. */
  #starts: Int32Array | null = null;
  readonly #items = new GrowingItems();
  #row = 0;

  constructor(rows: number) {
    this.#rows = rows;
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
    const items = this.#items;
    if (!definition && !repetition) {
      for (let i = 0; i < count; i++) items.push(numberAt(places ? (places[i] ?? 0) : i));
      for (let i = 0; this.#starts && i < count; i++) {
        const row = this.#row + i;
        this.#starts[row + 1] = (this.#starts[row] ?? 0) + 1;
      }
      this.#row += count;
      return true;
    }
    const starts = this.#countedStarts();
    for (let i = 0, at = 0; i < count; i++) {
      // A repetition level above 0 continues the list of the current row.
      if (!repetition || repetition[i] === 0) this.#row++;
      const level = definition ? (definition[i] ?? 0) : maxDefinition;
      if (level === maxDefinition) {
        items.push(numberAt(places ? (places[at] ?? 0) : at));
        at++;
      } else if (listLevel !== null && level > listLevel) return false;
      else if (level === listLevel) this.emptyRows.push(this.#row - 1);
      starts[this.#row] = items.length;
    }
    return true;
  }

  /** Appends a row with the words of these numbers. */
  addRow(numbers: ArrayLike<number>): void {
    for (let i = 0; i < numbers.length; i++) this.#items.push(numbers[i] ?? 0);
    this.#row++;
    if (numbers.length !== 1 || this.#starts) this.#countedStarts()[this.#row] = this.#items.length;
  }

  skip(rows: number): void {
    this.#countedStarts().fill(this.#items.length, this.#row + 1, this.#row + rows + 1);
    this.#row += rows;
  }

  /** The number of rows so far. */
  get rows(): number {
    return this.#row;
  }

  get wordCount(): number {
    return this.#numbers.size;
  }

  /** The same column as texts, if it is not one of lists. */
  toTexts(): TextsPacker {
    const packer = new TextPacker();
    for (const word of this.#numbers.keys()) packer.add(word);
    const { bytes, starts } = packer.pack();
    const rowStarts = this.#countedStarts();
    const rows: PageRows = {
      count: this.#row,
      definition: Uint8Array.from(
        { length: this.#row },
        (_, row) => (rowStarts[row + 1] ?? 0) - (rowStarts[row] ?? 0),
      ),
      maxDefinition: 1,
      repetition: null,
      places: Int32Array.from(this.#items.pack()),
    };
    const texts = new TextsPacker(this.#rows);
    texts.add(rows, { bytes, starts, ends: starts.subarray(1) }, null);
    return texts;
  }

  /** @param singleStarts the starts of a column with one word per row, shared by many columns */
  pack(singleStarts: Int32Array): WordColumn {
    return {
      words: [...this.#numbers.keys()],
      starts: this.#starts ?? singleStarts,
      items: this.#items.pack(),
    };
  }

  #countedStarts(): Int32Array {
    this.#starts ??= ascending(this.#rows + 1);
    return this.#starts;
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
