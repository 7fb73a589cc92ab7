import { RADIUS_PX, type Corner } from './rounded.js';
import type { SegmentBuilder } from './segment-builder.js';

/** A branch off a bundle of lines: its position, its links, and its further corners. */
export interface Branch {
  readonly at: number;
  readonly links: readonly number[];
  readonly grow: (corners: readonly Corner[]) => void;
}

/**
 * Splits branches off a bundle of lines, nearest first; the last one takes the rest. Each leaves in a bend that shows
 * where it comes from, like railway points.
 * @param corners the path of the bundle; the last one is the corner where it starts
 * @param axis direction of the bundle: 0 along the flow, 1 across it
 * @param branches all on one side of the corner
 */
export function partLines(
  corners: readonly Corner[],
  axis: 0 | 1,
  branches: readonly Branch[],
  builder: SegmentBuilder,
): void {
  const start = corners.at(-1) ?? [0, 0];
  const cornerAt = (at: number): Corner => (axis === 0 ? [at, start[1]] : [start[0], at]);
  const distance = ({ at }: Branch) => Math.abs(at - start[axis]);
  const order = branches.toSorted((a, b) => distance(a) - distance(b));
  let path = corners;
  order.forEach((branch, k) => {
    if (k + 1 < order.length) {
      const radius = Math.min(RADIUS_PX, distance(branch) / 2);
      const point = cornerAt(branch.at > start[axis] ? branch.at - radius : branch.at + radius);
      builder.add(
        [...path, point],
        order.slice(k).flatMap(({ links }) => links),
      );
      path = [point];
    }
    branch.grow([...path, cornerAt(branch.at)]);
  });
}
