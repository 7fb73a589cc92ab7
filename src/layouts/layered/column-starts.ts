/**
 * Distances in pixels from a card to the first upright, between uprights, and from the last upright to the next card.
 */
export const UPRIGHT_PX = { leave: 9, apart: 5, arrive: 13 } as const;

/** Limits by which gaps grow to fill the area, or shrink if a few pixels are missing. */
const MAX_GROWTH = 1.9;
export const SHRINK = 0.8;

/** The width of a gap with this many uprights. */
export function gapForUprights(count: number): number {
  const { leave, apart, arrive } = UPRIGHT_PX;
  return leave + Math.max(0, count - 1) * apart + arrive;
}

/**
 * The start of each column along the flow: at dagre's distances, moved apart where uprights need space and the area
 * allows it, then stretched evenly within limits; moved closer together where space is short.
 * @param starts dagre's start of each column
 * @param uprights gap → its number of tracks
 * @param spare how much longer the picture may become; negative if it must shrink
 */
export function columnStartsOf(
  starts: readonly number[],
  uprights: readonly number[],
  columnGap: number,
  spare: number,
): readonly number[] {
  const gaps = uprights.slice(0, Math.max(0, starts.length - 1));
  const needs = gaps.map((count) => Math.max(0, gapForUprights(count) - columnGap));
  const needed = needs.reduce((sum, need) => sum + need, 0);
  const share = needed === 0 ? 0 : Math.min(1, Math.max(0, spare) / needed);
  const rest = Math.max(0, spare - needed) / Math.max(1, gaps.length);
  const even =
    spare < 0
      ? Math.max(columnGap * (SHRINK - 1), spare / Math.max(1, gaps.length))
      : Math.min(columnGap * (MAX_GROWTH - 1), rest);
  let shift = 0;
  return starts.map((start, c) => {
    const before = needs[c - 1];
    if (before !== undefined) shift += before * share + even;
    return start + shift;
  });
}
