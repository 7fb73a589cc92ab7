import { NONE } from '../graph/adjacency.js';
import { TextColumn } from '../graph/text-column.js';
import type { PackedTable } from './packed-table.js';

/** The JSON values of a column, numbered; if there are few distinct values, rows share their numbers. */
export interface JsonColumn {
  /** Larger than every number. */
  readonly length: number;
  /** Row → the number of its value; {@link NONE} if it has none. */
  numberAt(row: number): number;
  /** The JSON of a value. */
  textAt(number: number): string;
}

/** The column of this name in a table; null if there is none. */
export function jsonColumnOf({ texts, words }: PackedTable, name: string): JsonColumn | null {
  const ofRows = texts.get(name);
  if (ofRows) {
    const { starts } = ofRows;
    const column = new TextColumn(ofRows);
    return {
      length: column.length,
      numberAt: (row) => ((starts[row] ?? 0) < (starts[row + 1] ?? 0) ? row : NONE),
      textAt: (number) => column.textAt(number),
    };
  }
  const shared = words.get(name);
  if (!shared) return null;
  const { words: values, starts, items } = shared;
  return {
    length: values.length,
    numberAt: (row) => {
      const start = starts[row] ?? 0;
      const item = start < (starts[row + 1] ?? 0) ? (items[start] ?? NONE) : NONE;
      // As in columns of texts, an empty text means that there is no value.
      return values[item] === '' ? NONE : item;
    },
    textAt: (number) => values[number] ?? '',
  };
}

/** The JSON of a row; '' if it has none. */
export function jsonAt(column: JsonColumn | null | undefined, row: number): string {
  const number = column?.numberAt(row) ?? NONE;
  return number === NONE ? '' : (column?.textAt(number) ?? '');
}
