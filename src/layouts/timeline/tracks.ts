/** A segment of a line in a gap between lanes. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** Segments further apart than this can share a track. */
const APART_PX = 8;

/**
 * Assigns tracks to the segments of a gap so that none overlap; the first ones are closest to the start.
 * @returns segment → track, and the number of tracks
 */
export function tracksOf(intervals: readonly Interval[]): {
  tracks: readonly number[];
  count: number;
} {
  const ends: Interval[][] = [];
  const tracks = intervals.map((interval) => {
    const isFree = (track: readonly Interval[]) =>
      track.every(({ from, to }) => to + APART_PX < interval.from || interval.to + APART_PX < from);
    let track = ends.findIndex(isFree);
    if (track === -1) track = ends.push([]) - 1;
    ends[track]?.push(interval);
    return track;
  });
  return { tracks, count: ends.length };
}
