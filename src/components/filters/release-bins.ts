import { dateOf } from '../../domain/format/dates.js';
import { Bitset } from '../../domain/graph/bitset.js';
import type { Filter } from '../../domain/query/filter.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { monthsOf, releaseMonthsOf } from '../../domain/graph/release-months.js';

/** A histogram of releases in bins of equal numbers of months. */
export interface ReleaseBins {
  /** The first month of the first bin, counted from January of year 0. */
  readonly start: number;
  /** Number of months per bin. */
  readonly size: number;
  /** Bin → number of models; a date that spans several bins is distributed over them. */
  readonly counts: readonly number[];
}

/** Maximum number of bars in the width of a panel. */
const MAX_BINS = 36;
/** Maximum number of bars in the width of the page. */
export const STRIP_BINS = 180;
const SIZES_MONTHS = [1, 3, 12, 60, 120, 600, 1200, 12000];

/**
 * The histogram of all release dates, in bins of one month if possible; null if nothing is dated. Computed once per
 * graph.
 */
export function releaseBinsOf(graph: LineageGraph, maxBins = MAX_BINS): ReleaseBins | null {
  return graph.derived(`releaseBins ${maxBins}`, () => computeBins(graph, maxBins));
}

function computeBins(graph: LineageGraph, maxBins: number): ReleaseBins | null {
  const { from, to } = releaseMonthsOf(graph);
  if (from.length === 0) return null;
  const first = from.reduce((earliest, month) => Math.min(earliest, month));
  const last = to.reduce((latest, month) => Math.max(latest, month));
  return countReleases(graph, emptyBins(first, last, maxBins), Bitset.full(graph.nodeCount));
}

/** Bins for a range of months, of one month each if possible, without releases. */
export function emptyBins(first: number, last: number, maxBins: number): ReleaseBins {
  const size = SIZES_MONTHS.find((months) => binCountOf(first, last, months) <= maxBins) ?? 12000;
  const counts = new Array<number>(binCountOf(first, last, size)).fill(0);
  return { start: Math.floor(first / size) * size, size, counts };
}

/** A collection of nodes, with a `forEach` method: a set or an array. */
export interface Nodes {
  forEach(callback: (node: number) => void): void;
}

/** The same bins, counting only some of the nodes. */
export function countReleases(graph: LineageGraph, bins: ReleaseBins, nodes: Nodes): ReleaseBins {
  const [counts = []] = countReleasesByGroup(graph, bins, nodes, { numbers: null, groups: 1 });
  return { ...bins, counts: Array.from(counts) };
}

/** Counts nodes by bin and group. Cost: one pass over the nodes. */
export function countReleasesByGroup(
  graph: LineageGraph,
  { start, size, counts: { length } }: ReleaseBins,
  nodes: Nodes,
  { numbers, groups }: { readonly numbers: ArrayLike<number> | null; readonly groups: number },
): readonly Float64Array[] {
  const counts = Array.from({ length: groups }, () => new Float64Array(length));
  const { dates, from, to } = releaseMonthsOf(graph);
  const { starts, items } = dates;
  const lows = from.map((month) => Math.floor((month - start) / size));
  const highs = to.map((month) => Math.floor((month - start) / size));
  nodes.forEach((node) => {
    const at = starts[node] ?? 0;
    const ofGroup = counts[numbers?.[node] ?? 0];
    if (at === starts[node + 1] || !ofGroup) return;
    const date = items[at] ?? 0;
    const [low, high] = [lows[date] ?? 0, highs[date] ?? 0];
    for (let bin = low; bin <= high; bin++) {
      ofGroup[bin] = (ofGroup[bin] ?? 0) + 1 / (high - low + 1);
    }
  });
  return counts;
}

/** A month as a partial date: `2023-03`. */
export function formatMonth(month: number): string {
  const year = Math.floor(month / 12);
  return dateOf(year, month - year * 12 + 1);
}

/** The year of a month as a partial date. */
export function formatYearOf(month: number): string {
  return dateOf(Math.floor(month / 12));
}

function binCountOf(first: number, last: number, size: number): number {
  return Math.floor(last / size) - Math.floor(first / size) + 1;
}

/** An end of a date range. */
export type End = 'from' | 'to';

/** Both ends, earlier first. */
export const ENDS: readonly End[] = ['from', 'to'];

/** The bin edges of a date range: 0 is before the first bin. */
export function edgesOf(
  { start, size, counts }: ReleaseBins,
  released: Filter['released'],
): Record<End, number> {
  const { from = null, to = null } = released ?? {};
  const last = counts.length;
  const clamp = (edge: number, min: number, max: number) => Math.min(Math.max(edge, min), max);
  const first =
    from === null ? 0 : clamp(Math.floor((monthsOf(from)[0] - start) / size), 0, last - 1);
  const end = to === null ? last : Math.floor((monthsOf(to)[1] - start) / size) + 1;
  return { from: first, to: clamp(end, first + 1, last) };
}

/** The date of an edge as an end of a range; null if it excludes nothing. */
export function dateAtEdge(
  { start, size, counts }: ReleaseBins,
  end: End,
  edge: number,
): string | null {
  if (end === 'from') return edge === 0 ? null : formatMonth(start + edge * size);
  return edge === counts.length ? null : monthBefore({ start, size }, edge);
}

/** The last month before an edge, as a partial date. */
export function monthBefore(
  { start, size }: Pick<ReleaseBins, 'start' | 'size'>,
  edge: number,
): string {
  return formatMonth(start + edge * size - 1);
}
