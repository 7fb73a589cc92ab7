/** An item of a column: a box, or the place where a long link passes. */
export interface ColumnItem {
  /** Extent across the flow with the margins on both sides, in pixels. */
  readonly size: number;
  /** Links to items of other columns. */
  readonly neighbours: readonly { readonly item: number; readonly weight: number }[];
  /** Where its links meet it, from its centre; absent: 0. */
  readonly anchor?: number;
  /** Stays at the top of its column. */
  readonly backbone: boolean;
}

const SWEEPS = 24;
/** Sweeps look backwards along the flow more than forwards: a child stands by its parent. */
const FORWARD_SHARE = 0.35;

/**
 * Coordinates across the flow that make links as straight as the order of the columns and the sizes allow: least squares
 * by sweeps over the columns, each solved exactly by pooling adjacent violators (Ayer et al., 1955).
 * @param columns items by column, in order
 * @param height the extent all columns share
 * @returns item → centre, between 0 and `height`
 */
export function straighten(
  items: readonly ColumnItem[],
  columns: readonly (readonly number[])[],
  height: number,
): Float64Array {
  const centres = new Float64Array(items.length);
  const columnOf = new Int32Array(items.length);
  columns.forEach((column, c) => {
    let top = 0;
    for (const i of column) {
      const size = items[i]?.size ?? 0;
      columnOf[i] = c;
      centres[i] = top + size / 2;
      top += size;
    }
  });
  const anchor = (i: number) => items[i]?.anchor ?? 0;
  const spine = Math.max(
    0,
    ...items.map(({ backbone, size }, i) => (backbone ? size / 2 + anchor(i) : 0)),
  );
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const backwards = sweep % 2 === 1;
    for (const column of backwards ? columns.toReversed() : columns) {
      const wishes = column.map((i) => wishOf(i));
      place(column, wishes);
    }
  }
  return centres;

  function wishOf(i: number): { at: number; weight: number } {
    let sum = 0;
    let weight = 0;
    for (const neighbour of items[i]?.neighbours ?? []) {
      const earlier = (columnOf[neighbour.item] ?? 0) < (columnOf[i] ?? 0);
      const w = neighbour.weight * (earlier ? 1 : FORWARD_SHARE);
      sum += w * ((centres[neighbour.item] ?? 0) + anchor(neighbour.item) - anchor(i));
      weight += w;
    }
    if (items[i]?.backbone) return { at: spine - anchor(i), weight: 1e6 };
    return weight === 0 ? { at: centres[i] ?? 0, weight: 0.01 } : { at: sum / weight, weight };
  }

  /** Isotonic regression of the wishes under the sizes, clipped to the height. */
  function place(column: readonly number[], wishes: readonly { at: number; weight: number }[]) {
    const offsets: number[] = [];
    let offset = 0;
    for (const i of column) {
      const size = items[i]?.size ?? 0;
      offsets.push(offset + size / 2);
      offset += size;
    }
    const slack = Math.max(0, height - offset);
    const blocks: { sum: number; weight: number; count: number }[] = [];
    wishes.forEach(({ at, weight }, k) => {
      let block = { sum: (at - (offsets[k] ?? 0)) * weight, weight, count: 1 };
      for (let last = blocks.at(-1); last && mean(last) >= mean(block); last = blocks.at(-1)) {
        blocks.pop();
        block = {
          sum: last.sum + block.sum,
          weight: last.weight + block.weight,
          count: last.count + block.count,
        };
      }
      blocks.push(block);
    });
    let k = 0;
    for (const block of blocks) {
      const shift = Math.min(slack, Math.max(0, mean(block)));
      for (let n = 0; n < block.count; n++, k++)
        centres[column[k] ?? 0] = shift + (offsets[k] ?? 0);
    }
  }
}

function mean({ sum, weight }: { sum: number; weight: number }): number {
  return sum / weight;
}
