import { partsOfDate } from '../format/dates.js';
import type { LineageGraph } from './lineage-graph.js';
import { firstWordAt, wordColumnOf, type WordColumn } from './word-column.js';

/** The release months of nodes, counted from January of year 0. */
interface ReleaseMonths {
  /** Node number → the first and last month that its date can mean; {@link NO_MONTH} if it has none. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Stands for "no month": no calendar goes back that far. */
export const NO_MONTH = -(2 ** 31);

/** The months of all release dates; each distinct date is parsed once. Computed once per graph. */
export function releaseMonthsOf(graph: LineageGraph): ReleaseMonths {
  return graph.derived('releaseMonths', () => {
    const column: WordColumn =
      graph.columns.words.get('released') ??
      wordColumnOf(graph.nodeCount, (n) => {
        const released = graph.releasedAt(n);
        return released === undefined ? [] : [released];
      });
    const months = new Map(column.words.map((date) => [date, monthsOf(date)]));
    const monthsAt = (end: 0 | 1) =>
      Int32Array.from({ length: graph.nodeCount }, (_, n) => {
        const date = firstWordAt(column, n);
        return date === undefined ? NO_MONTH : (months.get(date)?.[end] ?? NO_MONTH);
      });
    return { from: monthsAt(0), to: monthsAt(1) };
  });
}

/** The first and last month of a partial date: twelve months for a year, otherwise one. */
export function monthsOf(date: string): readonly [from: number, to: number] {
  const [year, month] = partsOfDate(date);
  return month === undefined
    ? [year * 12, year * 12 + 11]
    : [year * 12 + month - 1, year * 12 + month - 1];
}
