import { RADIUS_PX, type Corner } from '../rounded.js';
import type { StretchBuilder } from '../stretch-builder.js';
import { STRAIGHT_PX } from './trunk-crossings.js';

/** What a trunk reaches in the next column: the place where its lines of one pen end, or the trunk of the lines that go on. */
export type Head = { readonly links: readonly number[] } & (
  | { readonly kind: 'port'; readonly at: Corner }
  | { readonly kind: 'trunk'; readonly trunk: RoutedTrunk }
);

/** A trunk with the place of everything it needs. */
export interface RoutedTrunk {
  /** Where across the flow it comes from. */
  readonly level: number;
  /** Where along the flow its upright stands. */
  readonly upright: number;
  readonly heads: readonly Head[];
}

/**
 * Draws a trunk and what it leads to: level to its upright, along it, and level again to each head. What several links share
 * is one stretch; heads part from it in bends that show where they come from, the way points do on a railway. Cost: its links
 * in every gap.
 * @param corners where it starts, with the corners it has passed since it last parted
 */
export function routeTrunk(
  trunk: RoutedTrunk,
  corners: readonly Corner[],
  builder: StretchBuilder,
): void {
  const { level, upright, heads } = trunk;
  const [first] = heads;
  if (!first) return;
  if (heads.length === 1) {
    const to = levelOf(first);
    const turn: readonly Corner[] =
      Math.abs(to - level) < STRAIGHT_PX
        ? []
        : [
            [upright, level],
            [upright, to],
          ];
    reach(first, [...corners, ...turn], builder);
    return;
  }
  const ahead = heads.filter((head) => Math.abs(levelOf(head) - level) < STRAIGHT_PX);
  const sides = [
    heads.filter((head) => levelOf(head) <= level - STRAIGHT_PX),
    heads.filter((head) => levelOf(head) >= level + STRAIGHT_PX),
  ]
    .filter((side) => side.length > 0)
    .map((side) =>
      side.toSorted((a, b) => Math.abs(levelOf(a) - level) - Math.abs(levelOf(b) - level)),
    )
    .map((side) => ({ side, radius: radiusOf(side, level) }))
    .sort((a, b) => b.radius - a.radius);
  let left: readonly Head[] = heads;
  let path = corners;
  for (const { side, radius } of sides) {
    const point: Corner = [upright - radius, level];
    if (left.length > side.length) {
      builder.add([...path, point], linksOf(left));
      path = [point];
      left = left.filter((head) => !side.includes(head));
    }
    climb(side, upright, level, path, builder);
  }
  for (const head of ahead) reach(head, path, builder);
}

/** Along the upright to one side, with a head parting at each level; the last one takes the upright with it. */
function climb(
  side: readonly Head[],
  upright: number,
  level: number,
  corners: readonly Corner[],
  builder: StretchBuilder,
): void {
  let path: readonly Corner[] = [...corners, [upright, level]];
  side.forEach((head, k) => {
    const to = levelOf(head);
    const rest = side.slice(k);
    if (rest.length > 1) {
      const radius = Math.min(RADIUS_PX, Math.abs(to - level) / 2);
      const point: Corner = [upright, to > level ? to - radius : to + radius];
      builder.add([...path, point], linksOf(rest));
      path = [point];
    }
    reach(head, [...path, [upright, to]], builder);
  });
}

/** From the last corner to a head, and on through the columns behind it. */
function reach(head: Head, corners: readonly Corner[], builder: StretchBuilder): void {
  if (head.kind === 'trunk') routeTrunk(head.trunk, corners, builder);
  else builder.add([...corners, head.at], head.links);
}

function levelOf(head: Head): number {
  return head.kind === 'trunk' ? head.trunk.level : head.at[1];
}

function linksOf(heads: readonly Head[]): readonly number[] {
  return heads.flatMap(({ links }) => links);
}

function radiusOf([nearest]: readonly Head[], level: number): number {
  return nearest ? Math.min(RADIUS_PX, Math.abs(levelOf(nearest) - level) / 2) : RADIUS_PX;
}
