import { quickselect } from 'd3';

/**
 * The sorted items from one rank up to another (exclusive). Cost: linear in the items, plus sorting the result. @param
 * items are reordered in place
 */
export function rankedBetween(
  items: number[],
  from: number,
  to: number,
  compare: (a: number, b: number) => number,
): readonly number[] {
  const last = items.length - 1;
  if (from > last) return [];
  // quickselect is typed for strings too.
  const order = (a: unknown, b: unknown) => compare(a as number, b as number);
  // Partitions the items so that the requested ranks are contiguous.
  if (from > 0) quickselect(items, from, 0, last, order);
  if (to <= last) quickselect(items, to, from, last, order);
  return items.slice(from, to).sort(compare);
}
