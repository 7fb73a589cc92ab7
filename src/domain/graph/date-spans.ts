import { firstDayOf, lastDayOf } from '../format/dates.js';
import type { LineageGraph } from './lineage-graph.js';

/** First and last days, at midnight UTC in milliseconds; NaN where no date is known. */
export interface DateSpans {
  /** Node number → the first and last day its release date can mean. */
  readonly first: Float64Array;
  readonly last: Float64Array;
  /** Edge number → the first day its `since` can mean. */
  readonly since: Float64Array;
}

const computed = new WeakMap<LineageGraph, DateSpans>();

/** The dates of a graph as numbers. Computed once a graph. */
export function dateSpansOf(graph: LineageGraph): DateSpans {
  let spans = computed.get(graph);
  if (!spans) {
    const timeOf = (date: string | undefined, day: (date: string) => Date) =>
      date === undefined ? NaN : day(date).getTime();
    spans = {
      first: Float64Array.from(graph.nodes, ({ released }) => timeOf(released, firstDayOf)),
      last: Float64Array.from(graph.nodes, ({ released }) => timeOf(released, lastDayOf)),
      since: Float64Array.from(graph.edges, ({ since }) => timeOf(since, firstDayOf)),
    };
    computed.set(graph, spans);
  }
  return spans;
}
