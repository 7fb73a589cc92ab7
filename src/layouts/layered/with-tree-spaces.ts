import type { ColumnOrder } from './reduce-crossings.js';

/** An order with empty items between the trees of a column, which keep them apart. */
export interface SpacedOrder extends ColumnOrder {
  /** How many empty items there are, behind all others. */
  readonly spaces: number;
}

/**
 * Puts an empty item wherever a tree ends in a column and another one begins: what does not hang together stands further
 * apart than siblings do. Single nodes need none between each other.
 * @param trees item → the tree it stands in
 */
export function withTreeSpaces({ columns, v }: ColumnOrder, trees: readonly number[]): SpacedOrder {
  const members = new Map<number, number>();
  for (const tree of trees) members.set(tree, (members.get(tree) ?? 0) + 1);
  const isTree = (item: number) => (members.get(trees[item] ?? item) ?? 0) > 1;
  const at = [...v];
  const spaced = columns.map((column) =>
    column.flatMap((item, i) => {
      const before = column[i - 1];
      const isApart =
        before !== undefined && trees[before] !== trees[item] && (isTree(before) || isTree(item));
      if (!isApart) return [item];
      return [at.push(((v[before] ?? 0) + (v[item] ?? 0)) / 2) - 1, item];
    }),
  );
  return { columns: spaced, v: Float64Array.from(at), spaces: at.length - v.length };
}

/** Besides the space between siblings, as shares of it. */
const LEAST = 0.8;
const MOST = 2;

/**
 * How large the spaces are, in pixels: as there is room for in the fullest column, but never so small that they are not seen.
 * @param left column → what is left of the room for its spaces
 */
export function treeSpaceOf(
  columns: readonly { readonly left: number; readonly spaces: number }[],
  rowGap: number,
): number {
  const room = Math.min(
    ...columns.filter(({ spaces }) => spaces > 0).map(({ left, spaces }) => left / spaces),
  );
  return Math.max(LEAST * rowGap, Math.min(MOST * rowGap, room));
}
