import { dagreOrder } from './dagre-order.js';
import { layered } from './layered.js';
import type { LayoutRequest, Placement } from '../placement.js';

/** The layered layout with its columns ordered by cytoscape-dagre. */
export function layeredByDagre(request: LayoutRequest): Placement {
  return layered(request, dagreOrder);
}
