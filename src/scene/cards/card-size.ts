import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { treeSizesOf } from '../../domain/graph/lineage.js';
import { NAME_FONT_PX, type Density, type DrawingArea } from '../drawing-area.js';

/** How tall a card is, and how large its name. */
export interface CardSize {
  readonly namePx: number;
  readonly heightPx: number;
}

const PLAIN: Readonly<Record<Density, CardSize>> = {
  airy: { namePx: NAME_FONT_PX, heightPx: 40 },
  dense: { namePx: NAME_FONT_PX, heightPx: 28 },
};

/** From models nobody built on to those half the graph descends from. */
const BY_DESCENDANTS: Readonly<Record<Density, readonly CardSize[]>> = {
  airy: [
    { namePx: 12, heightPx: 34 },
    { namePx: 14, heightPx: 40 },
    { namePx: 17, heightPx: 46 },
    { namePx: 21, heightPx: 56 },
  ],
  dense: [
    { namePx: 12, heightPx: 24 },
    { namePx: 14, heightPx: 28 },
    { namePx: 17, heightPx: 32 },
    { namePx: 21, heightPx: 38 },
  ],
};

/** In a family smaller than this nobody has descendants enough for the largest card. */
const MIN_FAMILY = 16;

/** The size of a node's card; by descendants it grows with the logarithm of their number, relative to the graph's largest. */
export function cardSizeOf(
  graph: LineageGraph,
  node: number,
  { density = 'airy', sizing = 'name' }: Pick<DrawingArea, 'density' | 'sizing'>,
): CardSize {
  if (sizing === 'name') return PLAIN[density];
  const sizes = treeSizesOf(graph);
  const steps = BY_DESCENDANTS[density];
  const share = Math.log(sizes[node] ?? 1) / Math.log(Math.max(MIN_FAMILY, largestOf(sizes)));
  // Steps of equal width. A scale of d3 would do, were it worth its download before the first picture.
  return steps[Math.min(steps.length - 1, Math.floor(share * steps.length))] ?? PLAIN[density];
}

const largest = new WeakMap<Int32Array, number>();

function largestOf(sizes: Int32Array): number {
  let found = largest.get(sizes);
  if (found === undefined) {
    found = sizes.reduce((most, size) => Math.max(most, size), 1);
    largest.set(sizes, found);
  }
  return found;
}
