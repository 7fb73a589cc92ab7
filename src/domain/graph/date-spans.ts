import { boundsOf, firstDayOf, lastDayOf } from '../format/dates.js';
import type { LineageGraph } from './lineage-graph.js';
import type { WordColumn } from './word-column.js';

/** First and last days, as midnight UTC in milliseconds; NaN if unknown. */
export interface DateSpans {
  /** Node number → the first and last day its release date can mean. */
  readonly first: Float64Array;
  readonly last: Float64Array;
  /** Edge number → the first day its `since` can mean. */
  readonly since: Float64Array;
}

/** The dates of a graph as timestamps. Computed once per graph. */
export function dateSpansOf(graph: LineageGraph): DateSpans {
  return graph.derived('dateSpans', () => {
    const { words } = graph.columns;
    const [released, since] = [words.get('released'), words.get('since')];
    const ofNodes = released
      ? (dayOf: DayOf) => timesIn(released, dayOf)
      : (dayOf: DayOf) => timesOf(graph.nodeCount, (n) => graph.releasedAt(n), dayOf);
    return {
      first: ofNodes(firstDayOf),
      last: ofNodes(lastDayOf),
      since: since
        ? timesIn(since, firstDayOf)
        : timesOf(graph.edgeCount, (e) => graph.sinceAt(e), firstDayOf),
    };
  });
}

type DayOf = (date: string) => Date;

/** Parses each distinct date once. */
function timesIn({ words, starts, items }: WordColumn, dayOf: DayOf): Float64Array {
  const known = Float64Array.from(words, (date) => dayOf(date).getTime());
  const times = new Float64Array(starts.length - 1).fill(NaN);
  for (let place = 0; place < times.length; place++) {
    const start = starts[place] ?? 0;
    if (start < (starts[place + 1] ?? 0)) times[place] = known[items[start] ?? 0] ?? NaN;
  }
  return times;
}

/** Parses each distinct date once, as many entries share one. */
function timesOf(
  length: number,
  dateAt: (place: number) => string | undefined,
  dayOf: DayOf,
): Float64Array {
  const known = new Map<string, number>();
  const times = new Float64Array(length).fill(NaN);
  for (let place = 0; place < length; place++) {
    const date = dateAt(place);
    if (date === undefined) continue;
    let time = known.get(date);
    if (time === undefined) {
      time = dayOf(date).getTime();
      known.set(date, time);
    }
    times[place] = time;
  }
  return times;
}

/** The nodes whose release date overlaps the inclusive range from `from` to `to`, ascending; null means unbounded. */
export function releasedWithin(
  graph: LineageGraph,
  { from, to }: { readonly from: string | null; readonly to: string | null },
): readonly number[] {
  const { first, last } = dateSpansOf(graph);
  const [start, end] = boundsOf(from, to);
  const nodes: number[] = [];
  // NaN, for no date, fails every comparison.
  first.forEach((day, node) => {
    if (day <= end && (last[node] ?? NaN) >= start) nodes.push(node);
  });
  return nodes;
}
