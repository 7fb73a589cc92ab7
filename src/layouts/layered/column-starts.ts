/** From the cards to the first upright of a gap, between uprights, and from the last one to the next cards, in pixels. */
export const UPRIGHT_PX = { leave: 9, apart: 5, arrive: 13 } as const;

/** How far gaps may grow to fill the room, and how far they may give way where it is short of a few pixels. */
const STRETCH = 1.9;
export const SHRINK = 0.8;

/** How wide a gap is whose uprights stand apart. */
export function gapForUprights(count: number): number {
  const { leave, apart, arrive } = UPRIGHT_PX;
  return leave + Math.max(0, count - 1) * apart + arrive;
}

/**
 * Where columns start along the flow: at dagre's distances, moved apart where uprights need it and the room allows it, then
 * evenly as far as looks well; nearer to each other where the room is short.
 * @param starts where dagre starts each column
 * @param uprights gap → how many tracks it has
 * @param spare how much longer the picture may be; negative where it has to be shorter
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
      : Math.min(columnGap * (STRETCH - 1), rest);
  let shift = 0;
  return starts.map((start, c) => {
    const before = needs[c - 1];
    if (before !== undefined) shift += before * share + even;
    return start + shift;
  });
}
