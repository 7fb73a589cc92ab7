import type { ColumnOrder } from './reduce-crossings.js';
import type { Trunk } from './trunks.js';

/**
 * Sorts twins, the boxes of a column that have the same sources and no targets, by their index: crossing reduction
 * breaks ties arbitrarily, and the months of a bundle could run backwards. The number of crossings stays the same.
 * Cost: the items and the ends of the trunks, plus sorting.
 * @param sizeOf item → its extent across the flow
 * @param fixed items that keep their place
 */
export function twinsInOrder(
  { columns, v }: ColumnOrder,
  trunks: readonly Trunk[],
  sizeOf: (item: number) => number,
  fixed: ReadonlySet<number>,
): ColumnOrder {
  const tails = new Set(trunks.map(({ tail }) => tail));
  const sources = new Map<number, string>();
  trunks.forEach(({ heads }, t) => {
    for (const head of heads) sources.set(head, `${sources.get(head) ?? ''} ${t}`);
  });
  const isTwin = (item: number) => sources.has(item) && !tails.has(item) && !fixed.has(item);
  const at = Float64Array.from(v);
  const ordered = columns.map((column) => {
    const waiting = new Map<string, number[]>();
    for (const item of column.filter(isTwin).toSorted((a, b) => a - b)) {
      const key = sources.get(item) ?? '';
      const twins = waiting.get(key);
      if (twins) twins.push(item);
      else waiting.set(key, [item]);
    }
    for (const twins of waiting.values()) twins.reverse();
    const order = column.map((item) =>
      isTwin(item) ? (waiting.get(sources.get(item) ?? '')?.pop() ?? item) : item,
    );
    // The gaps between neighbours stay the same, whatever their sizes.
    const edgeOf = (item: number, side: -1 | 1) => (v[item] ?? 0) + (side * sizeOf(item)) / 2;
    let top = edgeOf(column[0] ?? 0, -1);
    order.forEach((item, place) => {
      at[item] = top + sizeOf(item) / 2;
      const [was = 0, next] = [column[place], column[place + 1]];
      top += sizeOf(item) + (next === undefined ? 0 : edgeOf(next, -1) - edgeOf(was, 1));
    });
    return order;
  });
  return { columns: ordered, v: at };
}
