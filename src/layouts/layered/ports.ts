import type { LayoutRequest } from '../placement.js';

/** Distance between lines of different pens that end in one box, in pixels. */
const PORT_PX = 5;
/** A line may end this near to the corner of its box rather than take a bend to its middle, in pixels. */
const CORNER_PX = 10;

/**
 * Where links end across the flow: those of one pen in one box together, the pens in the order in which they come. A box that
 * a line comes straight at is met where it comes.
 * @param tailOf link → the item it comes from in the column before its target
 * @param levelOf item → where its lines meet it
 * @param acrossOf box → its extent across the flow
 * @returns link → its end
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
    const wishes = groups.map(({ levels }, k) => nearest(levels, level) - (k - spread) * PORT_PX);
    const wish = nearest(wishes, level);
    const middle = Math.abs(wish - level) <= reach ? wish : level;
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
