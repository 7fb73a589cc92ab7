import { monthsOf } from '../../domain/graph/release-months.js';
import { monthBefore, type End, type ReleaseBins } from '../filters/release-bins.js';

type Edges = Readonly<Record<End, number>>;

/** Where the playhead is: the edge behind the last bin that is shown. @param edges of the brush, which it does not leave */
export function headOf(bins: ReleaseBins, { from, to }: Edges, until: string | null): number {
  if (until === null) return to;
  const edge = Math.floor((monthsOf(until)[1] - bins.start) / bins.size) + 1;
  return Math.min(Math.max(edge, from + 1), to);
}

/** The time at an edge; null at the end of the brush, where all that it asks for is shown. */
export function untilAt(bins: ReleaseBins, { from, to }: Edges, edge: number): string | null {
  return edge >= to ? null : monthBefore(bins, Math.max(edge, from + 1));
}
