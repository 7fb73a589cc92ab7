/** A segment of a line in a gap between lanes. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Segments further apart than this can share a track. */
const APART_PX = 8;

/**
 * Assigns tracks to the segments of a gap so that none overlap; the first ones are closest to the start.
 * @returns segment → track, and the number of tracks
 */
export function tracksOf(stretches: readonly Stretch[]): {
  tracks: readonly number[];
  count: number;
} {
  const ends: Stretch[][] = [];
  const tracks = stretches.map((stretch) => {
    const isFree = (track: readonly Stretch[]) =>
      track.every(({ from, to }) => to + APART_PX < stretch.from || stretch.to + APART_PX < from);
    let track = ends.findIndex(isFree);
    if (track === -1) track = ends.push([]) - 1;
    ends[track]?.push(stretch);
    return track;
  });
  return { tracks, count: ends.length };
}
