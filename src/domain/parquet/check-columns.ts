import { hasUnknownKey, WORDS_OF } from '../format/find-unknown-terms.js';
import { graphFileSchema } from '../format/format.js';
import { readEdge, readNode } from '../format/parse-graph.js';
import { readerOf, REFUSED } from '../format/reader-of.js';
import type { Vocabulary } from '../format/vocabulary.js';
import { jsonColumnOf } from './json-column.js';
import type { PackedTable } from './packed-table.js';
import { REST, type TableColumns } from './table-columns.js';

/** Values of JSON checked per step. */
const VALUES_PER_STEP = 2048;

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

/** Called with a value of a column of JSON as it is checked, and with its number; see {@link JsonColumn}. */
export type ValueCallback = (column: string, number: number, value: unknown) => void;

/**
 * Validates the columns of a table in short steps; each distinct word is checked once.
 * @param onValue receives the values of JSON columns
 * @returns the rows that may contain something unusual, ascending; null if something is invalid, which reading the
 * entries can explain
 */
export function* checkColumns(
  of: 'node' | 'edge',
  table: PackedTable,
  columns: TableColumns,
  vocabulary: Vocabulary,
  onValue: ValueCallback,
): Generator<undefined, readonly number[] | null> {
  const readers = readersOf(SCHEMAS[of]);
  const odd = new Set<number>();
  for (const [column, { words, starts, items }] of table.words) {
    const read = readers.get(column);
    const kind = columns[column];
    if (kind === 'json') continue;
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
  for (const [column, kind] of Object.entries(columns)) {
    const json = kind === 'json' ? jsonColumnOf(table, column) : null;
    if (!json) continue;
    const read = readers.get(column);
    const unknown = new Set<number>();
    for (let number = 0; number < json.length; number++) {
      if (number % VALUES_PER_STEP === 0) yield;
      const text = json.textAt(number);
      if (text === '') continue;
      const value = jsonIn(text);
      if (column === REST) {
        if (!isRest(of, value)) return null;
        if (hasUnknownKey(of, null, value)) unknown.add(number);
      } else {
        if (value === undefined || read?.(value) === REFUSED) return null;
        if (hasUnknownKey(of, column, value)) unknown.add(number);
      }
      onValue(column, number, value);
    }
    if (unknown.size === 0) continue;
    for (let row = 0; row < table.rows; row++) if (unknown.has(json.numberAt(row))) odd.add(row);
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
