import { readTable } from '../parquet/read-table.js';
import { groupsOf, type HubTable } from './hub-files.js';
import { GROWTH_COLUMNS } from './hub-tables.js';
import { growthIn, type MonthCount, type MonthSpan } from './months-gained.js';

/** Row groups fetched at once: few enough to report progress. */
const GROUPS_AT_ONCE = 8;

/** The growth of every family of a hub, in columns: the months of the first family, then those of the next. */
export interface FamilyGrowths {
  /** Rank of a family → its number of models. */
  readonly models: Int32Array;
  /** Rank of a family → where its months begin; one more at the end. */
  readonly starts: Int32Array;
  readonly months: Int32Array;
  /** The number of models of each of the months. */
  readonly counts: Int32Array;
  /** The range of all months; null if no family has a date. */
  readonly span: MonthSpan | null;
}

/** Called with the number of families read before each row group; others run until it resolves. */
type Pause = (read: number) => Promise<void>;

/**
 * Reads two columns of all families. Memory: some bytes per family and month.
 * @throws ParquetError, the I/O error of the file, or the reason of the signal
 */
export async function readFamilyGrowths(
  { file, metadata }: HubTable,
  pause: Pause,
  signal: AbortSignal,
): Promise<FamilyGrowths> {
  const rows = Number(metadata.num_rows);
  const models = new Int32Array(rows);
  const starts = new Int32Array(rows + 1);
  const growths: (readonly MonthCount[])[] = [];
  const groups = groupsOf(metadata);
  for (let g = 0; g < groups.length; g += GROUPS_AT_ONCE) {
    const some = groups.slice(g, g + GROUPS_AT_ONCE);
    const range = { start: some[0]?.start ?? 0, end: some.at(-1)?.end ?? 0 };
    for await (const read of readTable(file, metadata, GROWTH_COLUMNS, ['models'], range)) {
      await pause(read.first);
      signal.throwIfAborted();
      const [sizes, texts] = [read.columns.get('models'), read.columns.get('growth')];
      for (let i = 0; i < read.rows; i++) {
        const text = texts?.[i];
        const growth = growthIn(typeof text === 'string' ? text : '');
        growths.push(growth);
        const place = read.first + i;
        models[place] = Number(sizes?.[i] ?? 0);
        starts[place + 1] = (starts[place] ?? 0) + growth.length;
      }
    }
  }
  return { models, starts, ...columnsOf(growths, starts[rows] ?? 0) };
}

function columnsOf(growths: readonly (readonly MonthCount[])[], length: number) {
  const months = new Int32Array(length);
  const counts = new Int32Array(length);
  let at = 0;
  let [first, last] = [Infinity, -Infinity];
  for (const growth of growths) {
    for (const { month, models } of growth) {
      months[at] = month;
      counts[at++] = models;
      first = Math.min(first, month);
      last = Math.max(last, month);
    }
  }
  return { months, counts, span: length === 0 ? null : { first, last } };
}

/** The number of models that all families gained in each month of their span. */
export function monthTotalsOf({ months, counts, span }: FamilyGrowths): readonly number[] {
  if (!span) return [];
  const totals = new Array<number>(span.last - span.first + 1).fill(0);
  for (const [i, month] of months.entries()) {
    totals[month - span.first] = (totals[month - span.first] ?? 0) + (counts[i] ?? 0);
  }
  return totals;
}
