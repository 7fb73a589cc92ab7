import { quickselect } from 'd3';

/**
 * The items that would stand from one place up to another, not included, if all were sorted; sorted. Cost: linear in the items,
 * and that of sorting those that are asked for. @param items are put into another order
 */
export function rankedBetween(
  items: number[],
  from: number,
  to: number,
  compare: (a: number, b: number) => number,
): readonly number[] {
  const last = items.length - 1;
  if (from > last) return [];
  // Its type knows of texts as well.
  const order = (a: unknown, b: unknown) => compare(a as number, b as number);
  // Everything that comes before the first place is before it, everything that comes after the last one behind it.
  if (from > 0) quickselect(items, from, 0, last, order);
  if (to <= last) quickselect(items, to, from, last, order);
  return items.slice(from, to).sort(compare);
}
