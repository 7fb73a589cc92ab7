import { boundsOf, firstDayOf, lastDayOf } from '../format/dates.js';
import type { LineageGraph } from './lineage-graph.js';
import { wordColumnOf, type WordColumn } from './word-column.js';

/** First and last days, as midnight UTC in milliseconds; NaN if unknown. */
export interface DateSpans {
  /** The first and last day that the release date of a node can mean. */
  readonly firstOf: (node: number) => number;
  readonly lastOf: (node: number) => number;
  /** The first day that the `since` of an edge can mean. */
  readonly sinceOf: (edge: number) => number;
}

/** The dates of a graph as timestamps. Each distinct date is parsed once per graph, and stored once. */
export function dateSpansOf(graph: LineageGraph): DateSpans {
  const { released, since, first, last, sinceFirst } = graph.derived('dateSpans', () => {
    const [ofNodes, ofEdges] = [datesIn(graph, 'released'), datesIn(graph, 'since')];
    return {
      released: ofNodes,
      since: ofEdges,
      first: daysOf(ofNodes, firstDayOf),
      last: daysOf(ofNodes, lastDayOf),
      sinceFirst: daysOf(ofEdges, firstDayOf),
    };
  });
  return {
    firstOf: (node) => dayAt(released, first, node),
    lastOf: (node) => dayAt(released, last, node),
    sinceOf: (edge) => dayAt(since, sinceFirst, edge),
  };
}

/** The release dates of nodes, or the dates since which edges hold. Cost: none if the graph has the column, otherwise one pass. */
export function datesIn(graph: LineageGraph, attribute: 'released' | 'since'): WordColumn {
  const column = graph.columns.words.get(attribute);
  if (column) return column;
  const said = (date: string | undefined) => (date === undefined ? [] : [date]);
  return attribute === 'released'
    ? wordColumnOf(graph.nodeCount, (n) => said(graph.releasedAt(n)))
    : wordColumnOf(graph.edgeCount, (e) => said(graph.sinceAt(e)));
}

function daysOf({ words }: WordColumn, dayOf: (date: string) => Date): Float64Array {
  return Float64Array.from(words, (date) => dayOf(date).getTime());
}

function dayAt({ starts, items }: WordColumn, days: Float64Array, place: number): number {
  const start = starts[place] ?? 0;
  return start < (starts[place + 1] ?? 0) ? (days[items[start] ?? 0] ?? NaN) : NaN;
}

/** The nodes whose release date overlaps the inclusive range from `from` to `to`, ascending; null means unbounded. */
export function releasedWithin(
  graph: LineageGraph,
  { from, to }: { readonly from: string | null; readonly to: string | null },
): readonly number[] {
  const { firstOf, lastOf } = dateSpansOf(graph);
  const [start, end] = boundsOf(from, to);
  const nodes: number[] = [];
  for (let node = 0; node < graph.nodeCount; node++) {
    // NaN, for no date, fails every comparison.
    if (firstOf(node) <= end && lastOf(node) >= start) nodes.push(node);
  }
  return nodes;
}
