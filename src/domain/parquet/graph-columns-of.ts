import { ascending } from '../graph/ascending.js';
import type { PackedTexts } from '../graph/text-column.js';
import { narrowed, type WordColumn } from '../graph/word-column.js';
import type { PackedTable } from './packed-table.js';

/** Lists of at most this many items are short. */
const FEW = 8;

/**
 * Converts a column of lists to a graph column, without duplicates within an entry; returns the same object if there
 * are none.
 */
export function dedupedOf(column: WordColumn, rows: number): WordColumn {
  const { words, starts, items } = column;
  if (!hasDuplicates(column, rows)) return column;
  const kept = items.slice();
  const keptStarts = new Int32Array(rows + 1);
  let end = 0;
  for (let row = 0; row < rows; row++) {
    for (const item of new Set(items.subarray(starts[row], starts[row + 1]))) kept[end++] = item;
    keptStarts[row + 1] = end;
  }
  return { words, starts: keptStarts, items: kept.slice(0, end) };
}

function hasDuplicates({ starts, items }: WordColumn, rows: number): boolean {
  for (let row = 0; row < rows; row++) {
    const [start, end] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    if (end - start < 2) continue;
    if (end - start > FEW) {
      if (new Set(items.subarray(start, end)).size < end - start) return true;
      continue;
    }
    // Making a set of each short list would take longer than comparing its items with each other.
    for (let i = start + 1; i < end; i++) {
      for (let j = start; j < i; j++) if (items[i] === items[j]) return true;
    }
  }
  return false;
}

/** Fills the empty rows of a column of single words with a default. */
export function filledWith(
  column: WordColumn | undefined,
  rows: number,
  missing: string,
): WordColumn {
  if (column?.items.length === rows) return column;
  const starts = ascending(rows + 1);
  const items = new Int32Array(rows);
  // In order of first occurrence, including the default.
  const words: string[] = [];
  const numbers = new Map<string, number>();
  for (let row = 0; row < rows; row++) {
    const start = column?.starts[row] ?? 0;
    const hasValue = start < (column?.starts[row + 1] ?? 0);
    const word = hasValue ? (column?.words[column.items[start] ?? 0] ?? missing) : missing;
    let number = numbers.get(word);
    if (number === undefined) {
      number = words.push(word) - 1;
      numbers.set(word, number);
    }
    items[row] = number;
  }
  return { words, starts, items: narrowed(items, words.length) };
}

/**
 * The names of nodes: the id if there is none; '' if the name is not a string or is empty.
 * @param elsewhere rows whose name is stored elsewhere
 */
export function namesFrom(
  { texts, emptyRows, rows }: PackedTable,
  ids: PackedTexts,
  elsewhere: ReadonlySet<number>,
): PackedTexts {
  const names = texts.get('name');
  if (!names && elsewhere.size === 0) return ids;
  const none = new Set([...(emptyRows.get('name') ?? []), ...elsewhere]);
  let length = 0;
  let isComplete = names !== undefined;
  for (let row = 0; row < rows; row++) {
    const own = names ? lengthAt(names, row) : 0;
    if (own === 0 && !none.has(row)) isComplete = false;
    length += own > 0 ? own : none.has(row) ? 0 : lengthAt(ids, row);
  }
  if (names && isComplete) return names;
  const bytes = new Uint8Array(length);
  const starts = new Uint32Array(rows + 1);
  let end = 0;
  for (let row = 0; row < rows; row++) {
    const from = names && lengthAt(names, row) > 0 ? names : none.has(row) ? null : ids;
    if (from) {
      bytes.set(from.bytes.subarray(from.starts[row], from.starts[row + 1]), end);
      end += lengthAt(from, row);
    }
    starts[row + 1] = end;
  }
  return { bytes, starts };
}

function lengthAt({ starts }: PackedTexts, row: number): number {
  return (starts[row + 1] ?? 0) - (starts[row] ?? 0);
}

/** The table without text columns that the graph stores separately. */
export function withoutTexts(table: PackedTable, columns: readonly string[]): PackedTable {
  const texts = [...table.texts].filter(([column]) => !columns.includes(column));
  return { ...table, texts: new Map(texts) };
}
