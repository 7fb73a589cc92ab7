import type { LayoutRequest } from '../placement.js';

/** Distance between the ends of lines with different pens at one box, in pixels. */
const PORT_PX = 5;
/** Minimum distance from a box's corner at which a line may end instead of bending to its middle, in pixels. */
const CORNER_PX = 10;

/**
 * The end positions of links across the flow: those with the same pen end together, pens in order of arrival. A line
 * that already runs straight into a box ends there.
 * @param tailOf link → the item that it comes from in the column before its target
 * @param levelOf item → the position where its lines end
 * @param acrossOf box → its extent across the flow
 * @returns link → its end position
 */
export function portsOf(
  { boxes, links }: LayoutRequest,
  tailOf: (link: number) => number,
  levelOf: (item: number) => number,
  acrossOf: (box: number) => number,
): Float64Array {
  const ports = new Float64Array(links.length);
  const incoming = boxes.map(() => new Map<number, number[]>());
  links.forEach(({ target, pen }, l) => {
    const known = incoming[target]?.get(pen);
    if (known) known.push(l);
    else incoming[target]?.set(pen, [l]);
  });
  incoming.forEach((pens, box) => {
    const level = levelOf(box);
    const groups = [...pens.values()]
      .map((group) => ({ group, levels: group.map((l) => levelOf(tailOf(l))) }))
      .map(({ group, levels }) => ({ group, levels, mean: sum(levels) / levels.length }))
      .sort((a, b) => a.mean - b.mean);
    const spread = (groups.length - 1) / 2;
    const reach = Math.max(0, acrossOf(box) / 2 - CORNER_PX - spread * PORT_PX);
    const candidates = groups.map(
      ({ levels }, k) => nearest(levels, level) - (k - spread) * PORT_PX,
    );
    const chosen = nearest(candidates, level);
    const middle = Math.abs(chosen - level) <= reach ? chosen : level;
    groups.forEach(({ group }, k) => {
      for (const l of group) ports[l] = middle + (k - spread) * PORT_PX;
    });
  });
  return ports;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function nearest(values: readonly number[], to: number): number {
  return values.reduce(
    (best, value) => (Math.abs(value - to) < Math.abs(best - to) ? value : best),
    Infinity,
  );
}
