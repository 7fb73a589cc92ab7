import { partLines } from '../part-lines.js';
import { RADIUS_PX, type Corner } from '../rounded.js';
import type { SegmentBuilder } from '../segment-builder.js';
import { STRAIGHT_PX } from './trunk-crossings.js';

/** A target of a trunk in the next column: the point where its lines of one pen end, or the trunk that continues. */
export type Head = { readonly links: readonly number[] } & (
  | { readonly kind: 'port'; readonly at: Corner }
  | { readonly kind: 'trunk'; readonly trunk: RoutedTrunk }
);

/** A trunk with all positions needed to draw it. */
export interface RoutedTrunk {
  /** Its start across the flow. */
  readonly level: number;
  /** The position of its upright along the flow. */
  readonly upright: number;
  readonly heads: readonly Head[];
}

/**
 * Draws a trunk and its heads: level to its upright, along it, and level again to each head. What several links share
 * is one segment. Cost: its links in every gap.
 * @param corners its start, with the corners passed since it last branched
 */
export function routeTrunk(
  trunk: RoutedTrunk,
  corners: readonly Corner[],
  builder: SegmentBuilder,
): void {
  const { level, upright, heads } = trunk;
  const isAhead = (head: Head) => Math.abs(levelOf(head) - level) < STRAIGHT_PX;
  const sides = [-1, 1]
    .map((sign) => heads.filter((head) => !isAhead(head) && (levelOf(head) - level) * sign > 0))
    .filter((side) => side.length > 0)
    .map((side) => ({ side, radius: radiusOf(side, level) }))
    .sort((a, b) => b.radius - a.radius);
  let left = heads;
  let path = corners;
  for (const { side, radius } of sides) {
    if (left.length > side.length) {
      const point: Corner = [upright - radius, level];
      builder.add(
        [...path, point],
        left.flatMap(({ links }) => links),
      );
      path = [point];
      left = left.filter((head) => !side.includes(head));
    }
    const branches = side.map((head) => ({
      at: levelOf(head),
      links: head.links,
      grow: (grown: readonly Corner[]) => reach(head, grown, builder),
    }));
    partLines([...path, [upright, level]], 1, branches, builder);
  }
  for (const head of left.filter(isAhead)) reach(head, path, builder);
}

/** Draws from the last corner to a head, and on through the columns behind it. */
function reach(head: Head, corners: readonly Corner[], builder: SegmentBuilder): void {
  if (head.kind === 'trunk') routeTrunk(head.trunk, corners, builder);
  else builder.add([...corners, head.at], head.links);
}

function levelOf(head: Head): number {
  return head.kind === 'trunk' ? head.trunk.level : head.at[1];
}

function radiusOf(side: readonly Head[], level: number): number {
  const nearest = Math.min(...side.map((head) => Math.abs(levelOf(head) - level)));
  return Math.min(RADIUS_PX, nearest / 2);
}
