import { hasUnknownKey, WORDS_OF } from '../format/find-unknown-terms.js';
import { graphFileSchema } from '../format/format.js';
import { readEdge, readNode } from '../format/parse-graph.js';
import { readerOf, REFUSED } from '../format/reader-of.js';
import type { Vocabulary } from '../format/vocabulary.js';
import { TextColumn } from '../graph/text-column.js';
import { REST, type TableColumns } from './table-columns.js';
import type { TableRead } from './table-packer.js';

/** Rows checked per step. */
const ROWS_PER_STEP = 2048;

const { nodes, edges } = graphFileSchema.entries;
const SCHEMAS: Readonly<Record<'node' | 'edge', Parameters<typeof readersOf>[0]>> = {
  node: nodes.item.entries,
  edge: edges.item.entries,
};
/**
 * Known keys that may appear in the JSON column of unknown keys: a name in several languages. Any other belongs in its
 * own column.
 */
const MAY_REST: readonly string[] = ['name'];

/** Called with the JSON value of a row as it is checked. */
export type DetailCallback = (column: string, row: number, value: unknown) => void;

/**
 * Validates the columns of a table in short steps; equal words and texts that share a dictionary entry are checked
 * once.
 * @param onDetail receives the values of JSON columns; of equal rows, only the first
 * @returns the rows that may contain something unusual, ascending; null if something is invalid, which reading the
 * entries can explain
 */
export function* checkColumns(
  of: 'node' | 'edge',
  { table, firstOf }: TableRead,
  columns: TableColumns,
  vocabulary: Vocabulary,
  onDetail: DetailCallback,
): Generator<undefined, readonly number[] | null> {
  const readers = readersOf(SCHEMAS[of]);
  const odd = new Set<number>();
  for (const [column, { words, starts, items }] of table.words) {
    const read = readers.get(column);
    const kind = columns[column];
    const valueOf = (word: string) => (kind === 'count' ? Number(word) : word);
    if (kind !== 'words' && words.some((word) => read?.(valueOf(word)) === REFUSED)) return null;
    const list = WORDS_OF[of][column];
    if (!list) continue;
    const isUnknown = words.map((word) => !vocabulary.has(list, word));
    if (!isUnknown.includes(true)) continue;
    for (let row = 0; row < table.rows; row++) {
      for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) {
        if (isUnknown[items[i] ?? 0]) odd.add(row);
      }
    }
    yield;
  }
  for (const [column, texts] of table.texts) {
    if (columns[column] !== 'json') continue;
    const read = readers.get(column);
    const json = new TextColumn(texts);
    const same = firstOf.get(column);
    const { starts } = texts;
    for (let row = 0; row < table.rows; row++) {
      if (row % ROWS_PER_STEP === 0) yield;
      if (starts[row] === starts[row + 1]) continue;
      const first = same?.[row] ?? row;
      if (first !== row) {
        if (odd.has(first)) odd.add(row);
        continue;
      }
      const value = jsonIn(json.textAt(row));
      if (column === REST) {
        if (!isRest(of, value)) return null;
        if (hasUnknownKey(of, null, value)) odd.add(row);
      } else {
        if (value === undefined || read?.(value) === REFUSED) return null;
        if (hasUnknownKey(of, column, value)) odd.add(row);
      }
      onDetail(column, row, value);
    }
  }
  return [...odd].sort((a, b) => a - b);
}

/**
 * Whether the value of the JSON column is an object without keys that have their own column, apart from those allowed.
 */
function isRest(of: 'node' | 'edge', value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const isMisplaced = (key: string) => key in SCHEMAS[of] && !MAY_REST.includes(key);
  if (Object.keys(value).some(isMisplaced)) return false;
  try {
    if (of === 'node') readNode({ ...value, id: 'x' });
    else readEdge({ ...value, source: 'x', target: 'y' });
    return true;
  } catch {
    // Reading the entry reports what is wrong.
    return false;
  }
}

/** The parsed value, or undefined if it is not JSON. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Reading the entry reports where.
    return undefined;
  }
}

function readersOf(entries: Readonly<Record<string, Parameters<typeof readerOf>[0]>>) {
  return new Map(Object.entries(entries).map(([key, schema]) => [key, readerOf(schema)]));
}
