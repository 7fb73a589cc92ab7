import { depthsOf } from '../domain/graph/lineage.js';
import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import type { Direction } from '../state/view-state.js';

/** In an area narrower than this, or taller than wide, the picture flows down. */
const NARROW_PX = 640;
/** Length of one generation along the flow including the gap to the next: cards are wider than tall. */
const STEP_PX = { right: 190, down: 80 } as const;

/**
 * The default direction of a picture: right, as text is read, as long as at least half of the models fit at their
 * depth; a deeper family flows in the direction with room for more generations.
 */
export function flowOf(
  graph: LineageGraph,
  { width, height }: { readonly width: number; readonly height: number },
): Direction {
  if (width < NARROW_PX || width < height) return 'down';
  const toTheRight = width / STEP_PX.right;
  if (middleDepthOf(graph) < toTheRight) return 'right';
  return height / STEP_PX.down > toTheRight ? 'down' : 'right';
}

/** The median depth of the models, 0 for roots. Cost: sorting, once per graph. */
export function middleDepthOf(graph: LineageGraph): number {
  return graph.derived('middleDepth', () => depthsOf(graph).toSorted()[graph.nodeCount >> 1] ?? 0);
}
