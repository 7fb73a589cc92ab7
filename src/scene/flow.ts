import { depthsOf } from '../domain/graph/lineage.js';
import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import type { Direction } from '../state/view-state.js';

/** In an area narrower than this, or higher than wide, the picture flows down. */
const NARROW_PX = 640;
/** What a step of descent takes of an area along the flow, with the gap to the next: cards are wider than high. */
const STEP_PX = { right: 190, down: 80 } as const;

/**
 * The direction a picture flows in where nobody chose one. To the right, as text is read, as long as that has place for
 * the descent of half of the models; a family that is longer than wide flows the way that has place for more.
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

/** The depth, from 0 for roots, that half of the models are not beyond. Cost: sorting, once per graph. */
export function middleDepthOf(graph: LineageGraph): number {
  return graph.derived('middleDepth', () => depthsOf(graph).toSorted()[graph.nodeCount >> 1] ?? 0);
}
