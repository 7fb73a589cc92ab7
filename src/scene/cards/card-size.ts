import { PLAIN_SIZES, SIZES_BY_DESCENDANTS, type CardSize } from './card-sizes.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { treeSizesOf } from '../../domain/graph/lineage.js';
import type { DrawingArea } from '../drawing-area.js';

/** In a smaller family, no node has enough descendants for the largest card. */
const MIN_FAMILY = 16;

/**
 * The size of a node's card; when sized by descendants, it grows with the logarithm of their number relative to the
 * graph's largest.
 */
export function cardSizeOf(
  graph: LineageGraph,
  node: number,
  { density = 'airy', sizing = 'name' }: Pick<DrawingArea, 'density' | 'sizing'>,
): CardSize {
  if (sizing === 'name') return PLAIN_SIZES[density];
  const sizes = treeSizesOf(graph);
  const steps = SIZES_BY_DESCENDANTS[density];
  const share = Math.log(sizes[node] ?? 1) / Math.log(Math.max(MIN_FAMILY, largestOf(sizes)));
  // A scale with equal steps; a d3 scale is not worth its download before the first picture.
  return (
    steps[Math.min(steps.length - 1, Math.floor(share * steps.length))] ?? PLAIN_SIZES[density]
  );
}

const largest = new WeakMap<Int32Array, number>();

function largestOf(sizes: Int32Array): number {
  let found = largest.get(sizes);
  if (found === undefined) {
    found = sizes.reduce((max, size) => Math.max(max, size), 1);
    largest.set(sizes, found);
  }
  return found;
}
