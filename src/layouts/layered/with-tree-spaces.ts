import type { ColumnOrder } from './reduce-crossings.js';

/** A column order with spacer items between the trees of a column. */
export interface SpacedOrder extends ColumnOrder {
  /** The number of spacer items, which follow all others. */
  readonly spaces: number;
}

/**
 * Inserts a spacer wherever one tree ends in a column and another begins, so that unrelated items are further apart
 * than siblings. Adjacent single nodes need none.
 * @param trees item → its tree
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

/** Spacer sizes in addition to the row gap, as fractions of it. */
const MIN_SPACE = 0.8;
const MAX_SPACE = 2;

/**
 * The size of spacers in pixels: as large as the fullest column allows, but never too small to notice.
 * @param left column → free space for its spacers
 */
export function treeSpaceOf(
  columns: readonly { readonly left: number; readonly spaces: number }[],
  rowGap: number,
): number {
  const room = Math.min(
    ...columns.filter(({ spaces }) => spaces > 0).map(({ left, spaces }) => left / spaces),
  );
  return Math.max(MIN_SPACE * rowGap, Math.min(MAX_SPACE * rowGap, room));
}
