import type { PackedTexts } from '../graph/text-column.js';
import type { WordColumn } from '../graph/word-column.js';

/** A table in typed arrays, which can be transferred between threads. A column without values may be absent. */
export interface PackedTable {
  readonly rows: number;
  /** Column → a text per row, or the JSON of a value; zero bytes if the row has none. */
  readonly texts: ReadonlyMap<string, PackedTexts>;
  /** Column → the words of each row, including duplicates; numbers are stored as words. */
  readonly words: ReadonlyMap<string, WordColumn>;
  /** Column → per row: 0 for no value, 1 for false, 2 for true. */
  readonly flags: ReadonlyMap<string, Uint8Array>;
  /** Column → the rows whose value is an empty text or list rather than missing; ascending. */
  readonly emptyRows: ReadonlyMap<string, Int32Array>;
}
