import type { Entries } from '../graph/graph-columns.js';
import { TextColumn } from '../graph/text-column.js';
import { jsonAt, jsonColumnOf, type JsonColumn } from './json-column.js';
import type { PackedTable } from './packed-table.js';
import { REST, type ColumnKind, type TableColumns } from './table-columns.js';

/** Creates the keys of an entry that the graph stores in other columns: its id, or its ends. */
export type EntryStart = (place: number) => Record<string, unknown>;

/** Entries stored in columns, each created when first read. */
export class TableEntries<T> implements Entries<T> {
  readonly length: number;
  readonly table: PackedTable;
  readonly #columns: TableColumns;
  readonly #kinds: readonly (readonly [column: string, kind: ColumnKind])[];
  readonly #texts: ReadonlyMap<string, TextColumn>;
  readonly #json: ReadonlyMap<string, JsonColumn>;
  readonly #empties: ReadonlyMap<string, Int32Array>;
  readonly #start: EntryStart;
  readonly #finish: (entry: object) => T;
  readonly #made: Map<number, T> | null;

  /**
   * @param finish puts the keys of an entry in the order of the format
   * @param keeps whether entries are cached, so that reading one twice gives the same object
   */
  constructor(
    table: PackedTable,
    columns: TableColumns,
    start: EntryStart,
    finish: (entry: object) => T,
    keeps = true,
  ) {
    this.length = table.rows;
    this.table = table;
    this.#columns = columns;
    this.#kinds = Object.entries(columns).filter(([column]) => column !== REST);
    this.#texts = new Map(
      [...table.texts].map(([column, texts]) => [column, new TextColumn(texts)]),
    );
    this.#json = new Map(
      Object.entries(columns).flatMap(([column, kind]) => {
        const json = kind === 'json' ? jsonColumnOf(table, column) : null;
        return json ? [[column, json] as const] : [];
      }),
    );
    this.#empties = table.emptyRows;
    this.#start = start;
    this.#finish = finish;
    this.#made = keeps ? new Map<number, T>() : null;
  }

  /** The number of entries created and cached so far. */
  get madeCount(): number {
    return this.#made?.size ?? 0;
  }

  at(place: number): T | undefined {
    const known = this.#made?.get(place);
    if (known !== undefined || !(place >= 0 && place < this.length)) return known;
    const entry = this.#start(place);
    for (const [column, kind] of this.#kinds) {
      const value = this.#valueAt(column, kind, place);
      if (value !== undefined) entry[column] = value;
    }
    const rest = jsonAt(this.#json.get(REST), place);
    const made = this.#finish(
      rest === '' ? entry : { ...entry, ...(JSON.parse(rest) as Record<string, unknown>) },
    );
    this.#made?.set(place, made);
    return made;
  }

  readAt<K extends keyof T>(place: number, keys: readonly K[]): Pick<T, K> {
    const rest = jsonAt(this.#json.get(REST), place);
    const entry: Record<string, unknown> =
      rest === '' ? {} : (JSON.parse(rest) as Record<string, unknown>);
    for (const key of keys as readonly string[]) {
      const value = this.#valueAt(key, this.#columns[key] ?? 'json', place);
      if (value !== undefined) entry[key] = value;
    }
    return entry as Pick<T, K>;
  }

  #valueAt(column: string, kind: ColumnKind, place: number): unknown {
    if (kind === 'flag') {
      const flag = this.table.flags.get(column)?.[place] ?? 0;
      return flag === 0 ? undefined : flag === 2;
    }
    if (kind === 'json') {
      const text = jsonAt(this.#json.get(column), place);
      return text === '' ? undefined : (JSON.parse(text) as unknown);
    }
    const emptyRows = this.#empties.get(column);
    const isEmpty = emptyRows !== undefined && isAmong(emptyRows, place);
    const texts = this.#texts.get(column);
    if (texts) {
      const text = texts.textAt(place);
      return text === '' && !isEmpty ? undefined : text;
    }
    const wordColumn = this.table.words.get(column);
    if (!wordColumn) return undefined;
    const { words, starts, items } = wordColumn;
    const [start = 0, end = 0] = [starts[place], starts[place + 1]];
    if (kind === 'words') {
      if (start === end && !isEmpty) return undefined;
      return Array.from(items.subarray(start, end), (item) => words[item] ?? '');
    }
    if (start === end) return undefined;
    const word = words[items[start] ?? 0] ?? '';
    return kind === 'count' ? Number(word) : word;
  }
}

/** Binary search for a number in an ascending list. */
function isAmong(numbers: Int32Array, wanted: number): boolean {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return numbers[low] === wanted;
}
