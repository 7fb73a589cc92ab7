import { ascending } from '../graph/ascending.js';
import type { WordColumn } from '../graph/word-column.js';
import type { Chunk } from './check-table.js';
import { TextsPacker, WordsPacker, type PageRows } from './column-packer.js';
import type { PackedTable } from './packed-table.js';
import { addFlags, addRowNumbers, isPlain, pageValuesIn } from './page-values.js';
import { pagesOf, type Leaf } from './pages-of.js';
import { ParquetError } from './parquet-error.js';
import { flagsIn, placesIn } from './read-page.js';
import type { Slices } from './slices.js';
import type { ColumnKind, TableColumns } from './table-columns.js';

/** Columns whose texts are nearly all distinct, and are stored without deduplication. */
const KEPT_WHOLE: ReadonlySet<string> = new Set(['id', 'name', 'source', 'target']);
/** A column of JSON with more distinct values is stored as texts. */
const MAX_VALUES = 4096;

/** A table as read. */
export interface TableRead {
  readonly table: PackedTable;
  /** Text column with repeated texts, as far as dictionaries show → for each row, the first equal row. */
  readonly firstOf: ReadonlyMap<string, Int32Array>;
  /** Column of row numbers → the number in each row. */
  readonly numbers: ReadonlyMap<string, Int32Array>;
}

/** Fills the columns of one table. */
export class TablePacker {
  readonly #rows: number;
  readonly #columns: TableColumns;
  readonly #texts = new Map<string, TextsPacker>();
  readonly #words = new Map<string, WordsPacker>();
  readonly #flags = new Map<string, Uint8Array>();
  readonly #numbers = new Map<string, Int32Array>();
  /** Column → the number of rows so far. */
  readonly #filled = new Map<string, number>();

  constructor(rows: number, columns: TableColumns) {
    this.#rows = rows;
    this.#columns = columns;
  }

  /** @returns whether the column's type can be stored */
  add(
    where: string,
    chunk: Chunk,
    leaf: Leaf,
    bytes: ArrayBuffer,
    { before, here }: { readonly before: number; readonly here: number },
    count: (bytes: number) => void,
  ): boolean {
    const { column } = chunk;
    const kind = this.#columns[column] ?? 'json';
    if (!isPlain(kind, leaf)) return false;
    const filled = this.#filled.get(column) ?? 0;
    if (filled > before) throw new ParquetError(where, 'expected one such column per row group');
    this.#begin(column, kind);
    this.#skip(column, before);
    const fits = this.#addPages(where, column, kind, leaf, before, () =>
      pagesOf(where, chunk, leaf, bytes, count),
    );
    const end = this.#words.get(column)?.rows ?? before + chunk.values;
    if (fits && end !== before + here) {
      throw new ParquetError(where, `expected ${here} rows, got ${end - before}`);
    }
    this.#filled.set(column, before + here);
    return fits;
  }

  /** Pads columns that a row group lacks. */
  skipTo(rows: number): void {
    for (const [column, filled] of this.#filled) if (filled < rows) this.#skip(column, rows);
  }

  pack(rows: number): TableRead {
    const emptyRows = new Map<string, Int32Array>();
    for (const [column, packer] of [...this.#texts, ...this.#words]) {
      if (packer.emptyRows.length > 0) emptyRows.set(column, Int32Array.from(packer.emptyRows));
    }
    const singleStarts = ascending(rows + 1);
    const table: PackedTable = {
      rows,
      texts: new Map([...this.#texts].map(([column, packer]) => [column, packer.pack()])),
      words: sharingStarts(
        [...this.#words].map(([column, packer]) => [column, packer.pack(singleStarts)]),
      ),
      flags: this.#flags,
      emptyRows,
    };
    const firstOf = new Map<string, Int32Array>();
    for (const [column, packer] of this.#texts) {
      if (packer.firstOf) firstOf.set(column, packer.firstOf);
    }
    return { table, firstOf, numbers: this.#numbers };
  }

  #begin(column: string, kind: ColumnKind): void {
    if (this.#filled.has(column)) return;
    this.#filled.set(column, 0);
    if (kind === 'flag') this.#flags.set(column, new Uint8Array(this.#rows));
    else if (kind === 'row') this.#numbers.set(column, new Int32Array(this.#rows));
    else if (KEPT_WHOLE.has(column)) this.#texts.set(column, new TextsPacker(this.#rows));
    else this.#words.set(column, new WordsPacker(this.#rows));
  }

  #skip(column: string, rows: number): void {
    const missing = rows - (this.#filled.get(column) ?? 0);
    if (missing <= 0) return;
    this.#texts.get(column)?.skip(missing);
    this.#words.get(column)?.skip(missing);
    this.#filled.set(column, rows);
  }

  #addPages(
    where: string,
    column: string,
    kind: ColumnKind,
    leaf: Leaf,
    before: number,
    pages: () => ReturnType<typeof pagesOf>,
  ): boolean {
    const [texts, words] = [this.#texts.get(column), this.#words.get(column)];
    const [flags, numbers] = [this.#flags.get(column), this.#numbers.get(column)];
    const listLevel = kind === 'words' ? leaf.depth.definition - 2 : null;
    let dictionary: {
      values: Slices;
      numberAt: (place: number) => number;
      seen: Int32Array;
    } | null = null;
    let row = before;
    for (const page of pages()) {
      if (page.kind === 'dictionary') {
        const read = pageValuesIn(where, page.values, page.count, leaf, words);
        if (!read) return false;
        dictionary = { ...read, seen: new Int32Array(page.count).fill(-1) };
        continue;
      }
      if (numbers) {
        if (!addRowNumbers(where, numbers, row, page)) return false;
        row += page.count;
        continue;
      }
      if (flags) {
        addFlags(flags, row, page, flagsIn(where, page));
        row += page.count;
        continue;
      }
      const isWords = page.encoding.endsWith('_DICTIONARY');
      const places = isWords ? placesIn(where, page, dictionary?.values.starts.length ?? 0) : null;
      const read = isWords
        ? dictionary
        : pageValuesIn(where, page.values, page.present, leaf, words);
      if (!read) return false;
      const rows: PageRows = { ...page, maxDefinition: leaf.depth.definition, places };
      texts?.add(rows, read.values, isWords && dictionary ? dictionary.seen : null);
      if (words && !words.add(rows, read.numberAt, listLevel)) return false;
    }
    if (kind === 'json' && words && words.wordCount > MAX_VALUES) {
      this.#words.delete(column);
      this.#texts.set(column, words.toTexts());
    }
    return true;
  }
}

/** Columns with one word per row have equal starts, which are shared to save memory. */
function sharingStarts(
  columns: readonly (readonly [string, WordColumn])[],
): ReadonlyMap<string, WordColumn> {
  const known: Int32Array[] = [];
  return new Map(
    columns.map(([column, words]) => {
      const same = known.find((starts) => isSame(starts, words.starts));
      if (same) return [column, { ...words, starts: same }];
      known.push(words.starts);
      return [column, words];
    }),
  );
}

function isSame(a: Int32Array, b: Int32Array): boolean {
  // Most unequal ones have different ends.
  if (a.at(-1) !== b.at(-1)) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return a.length === b.length;
}
