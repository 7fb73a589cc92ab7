import { monthsOf } from '../../domain/graph/release-months.js';
import { monthBefore, type End, type ReleaseBins } from '../filters/release-bins.js';

type Edges = Readonly<Record<End, number>>;

/** The position of the playhead: the edge after the last visible bin. @param edges the brush, which limits it */
export function headOf(bins: ReleaseBins, { from, to }: Edges, until: string | null): number {
  if (until === null) return to;
  const edge = Math.floor((monthsOf(until)[1] - bins.start) / bins.size) + 1;
  return Math.min(Math.max(edge, from + 1), to);
}

/** The time at an edge; null at the end of the brush, which shows everything. */
export function untilAt(bins: ReleaseBins, { from, to }: Edges, edge: number): string | null {
  return edge >= to ? null : monthBefore(bins, Math.max(edge, from + 1));
}
