import { partsOfDate } from '../format/dates.js';
import type { LineageGraph } from './lineage-graph.js';
import { datesIn } from './date-spans.js';
import type { WordColumn } from './word-column.js';

/** The release months of nodes, counted from January of year 0. */
interface ReleaseMonths {
  /** Node number → the index of its date; see {@link WordColumn}. */
  readonly dates: WordColumn;
  /** Date → the first and last month that it can mean. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** The months of all release dates. Each distinct date is parsed once, and stored once. Computed once per graph. */
export function releaseMonthsOf(graph: LineageGraph): ReleaseMonths {
  return graph.derived('releaseMonths', () => {
    const dates = datesIn(graph, 'released');
    const parsed = dates.words.map(monthsOf);
    return {
      dates,
      from: Int32Array.from(parsed, ([from]) => from),
      to: Int32Array.from(parsed, ([, to]) => to),
    };
  });
}

/** The first and last month of a partial date: twelve months for a year, otherwise one. */
export function monthsOf(date: string): readonly [from: number, to: number] {
  const [year, month] = partsOfDate(date);
  return month === undefined
    ? [year * 12, year * 12 + 11]
    : [year * 12 + month - 1, year * 12 + month - 1];
}
