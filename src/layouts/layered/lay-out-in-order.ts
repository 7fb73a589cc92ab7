import type { DagreEdge, DagreItem, DagrePlaces } from './lay-out-by-dagre.js';

/** A fallback for {@link layOutByDagre} that orders the items of every column by number. Cost: linear. */
export function layOutInOrder(
  items: readonly DagreItem[],
  _edges: readonly DagreEdge[],
  columnGap: number,
): DagrePlaces {
  const widths: number[] = [];
  for (const { column, along } of items) widths[column] = along;
  const middles: number[] = [];
  let start = 0;
  for (const [column, width] of widths.entries()) {
    middles[column] = start + width / 2;
    start += width + columnGap;
  }
  const heights: number[] = [];
  const v = Float64Array.from(items, ({ column, across }) => {
    const top = heights[column] ?? 0;
    heights[column] = top + across;
    return top + across / 2;
  });
  return { u: Float64Array.from(items, ({ column }) => middles[column] ?? 0), v };
}
