import type { ColumnOrder } from './reduce-crossings.js';
import type { Trunk } from './trunks.js';

/** The size of an item in its column, and how its lines pull at it. */
export interface ColumnItem {
  /** Extent across the flow with the margins on both sides, in pixels. */
  readonly size: number;
  /** The offset from its centre at which its lines end. */
  readonly anchor: number;
  /** Whether it is part of the backbone, which is kept in one row. */
  readonly backbone: boolean;
  readonly dummy: boolean;
}

const MAX_SWEEPS = 24;
/** Weight of successors relative to predecessors: a child is placed near its parent. */
const FORWARD_SHARE = 0.35;
/** Weights that keep long lines straighter than short ones. */
const WEIGHT = { plain: 1, dummy: 6, backbone: 40 } as const;

/**
 * Assigns coordinates across the flow that make trunks as straight as the order, the sizes and the height allow: the
 * sweeps of the priority method (Sugiyama, Tagawa and Toda, Methods for Visual Understanding of Hierarchical System
 * Structures, 1981), with each column solved exactly by pooling adjacent violators (Ayer et al., An Empirical
 * Distribution Function for Sampling with Incomplete Information, 1955). Starts from given coordinates, and keeps the
 * best result.
 * @param height extent shared by all columns, at least that of the fullest one
 * @returns item → centre, between 0 and `height`
 */
export function assignCoordinates(
  { columns, v }: ColumnOrder,
  items: readonly ColumnItem[],
  trunks: readonly Trunk[],
  height: number,
): Float64Array {
  const top = Math.min(0, ...v.map((at, i) => at - (items[i]?.size ?? 0) / 2));
  const centres = v.map((at) => at - top);
  const pulls = pullsOf(items, trunks);
  for (const column of columns) {
    place(
      column,
      column.map((i) => ({ at: centres[i] ?? 0, weight: 1 })),
    );
  }
  let best = centres.slice();
  let shortest = lengthOf(trunks, items, centres);
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep++) {
    for (const column of sweep % 2 === 1 ? columns.toReversed() : columns) {
      place(
        column,
        column.map((i) => wishOf(i)),
      );
    }
    const length = lengthOf(trunks, items, centres);
    if (length < shortest) [best, shortest] = [centres.slice(), length];
  }
  return best;

  function wishOf(i: number): { at: number; weight: number } {
    let sum = 0;
    let weight = 0;
    const anchor = items[i]?.anchor ?? 0;
    for (const pull of pulls[i] ?? []) {
      sum += pull.weight * ((centres[pull.item] ?? 0) + (items[pull.item]?.anchor ?? 0) - anchor);
      weight += pull.weight;
    }
    return weight === 0 ? { at: centres[i] ?? 0, weight: 0.01 } : { at: sum / weight, weight };
  }

  /** Isotonic regression of desired positions with item sizes, clipped to the height. */
  function place(column: readonly number[], preferred: readonly { at: number; weight: number }[]) {
    const offsets: number[] = [];
    let offset = 0;
    for (const i of column) {
      const size = items[i]?.size ?? 0;
      offsets.push(offset + size / 2);
      offset += size;
    }
    const slack = Math.max(0, height - offset);
    const blocks: { sum: number; weight: number; count: number }[] = [];
    preferred.forEach(({ at, weight }, k) => {
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

/** Item → the items that its lines connect it to, with weights. */
function pullsOf(items: readonly ColumnItem[], trunks: readonly Trunk[]) {
  const pulls = items.map((): { item: number; weight: number }[] => []);
  for (const { tail, heads } of trunks) {
    for (const head of heads) {
      const [from, to] = [items[tail], items[head]];
      const weight =
        from?.backbone && to?.backbone
          ? WEIGHT.backbone
          : to?.dummy || from?.dummy
            ? WEIGHT.dummy
            : WEIGHT.plain;
      pulls[head]?.push({ item: tail, weight });
      pulls[tail]?.push({ item: head, weight: weight * FORWARD_SHARE });
    }
  }
  return pulls;
}

/** The total length of all uprights, with the backbone weighted more. */
function lengthOf(
  trunks: readonly Trunk[],
  items: readonly ColumnItem[],
  centres: Float64Array,
): number {
  const levelOf = (i: number) => (centres[i] ?? 0) + (items[i]?.anchor ?? 0);
  let length = 0;
  for (const { tail, heads } of trunks) {
    const level = levelOf(tail);
    let [low, high] = [level, level];
    for (const head of heads) {
      const to = levelOf(head);
      low = Math.min(low, to);
      high = Math.max(high, to);
      const isBackbone = items[tail]?.backbone && items[head]?.backbone;
      if (isBackbone) length += WEIGHT.backbone * Math.abs(to - level);
    }
    length += high - low;
  }
  return length;
}

function mean({ sum, weight }: { sum: number; weight: number }): number {
  return sum / weight;
}
