import { generationsOf } from '../domain/graph/lineage.js';
import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import type { Direction } from '../state/view-state.js';

/** In an area narrower than this, or higher than wide, the picture flows down. */
const NARROW_PX = 640;
/** What a generation takes of an area along the flow, with the gap to the next: cards are wider than high. */
const GENERATION_PX = { right: 190, down: 80 } as const;

/**
 * The direction a picture flows in where nobody chose one. To the right, as text is read, as long as that has place for
 * the generations of half of the models; a family that is longer than wide flows the way that has place for more.
 */
export function flowOf(
  graph: LineageGraph,
  { width, height }: { readonly width: number; readonly height: number },
): Direction {
  if (width < NARROW_PX || width < height) return 'down';
  const toTheRight = width / GENERATION_PX.right;
  if (middleGenerationOf(graph) < toTheRight) return 'right';
  return height / GENERATION_PX.down > toTheRight ? 'down' : 'right';
}

const middleGenerations = new WeakMap<LineageGraph, number>();

/** The generation, from 0 for roots, that half of the models are not beyond. Cost: linear, once per graph. */
function middleGenerationOf(graph: LineageGraph): number {
  let found = middleGenerations.get(graph);
  if (found === undefined) {
    found = generationsOf(graph).toSorted()[graph.nodeCount >> 1] ?? 0;
    middleGenerations.set(graph, found);
  }
  return found;
}
