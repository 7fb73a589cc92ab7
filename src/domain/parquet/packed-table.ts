import type { PackedTexts } from '../graph/text-column.js';
import type { WordColumn } from '../graph/word-column.js';

/** A table in typed arrays: one thread fills it, another takes it over. A column that no row fills may be absent. */
export interface PackedTable {
  readonly rows: number;
  /** Column → a text for each row, or the JSON of a value; of no bytes where the row has none. */
  readonly texts: ReadonlyMap<string, PackedTexts>;
  /** Column → the words of each row as they stand there, twice where they stand there twice; numbers are words too. */
  readonly words: ReadonlyMap<string, WordColumn>;
  /** Column → 0 if the row says nothing, 1 for no, 2 for yes. */
  readonly flags: ReadonlyMap<string, Uint8Array>;
  /** Column → the rows that do say something, but the empty text or the empty list. Ascending. */
  readonly empties: ReadonlyMap<string, Int32Array>;
}
