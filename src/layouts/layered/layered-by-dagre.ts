import { layered } from './layered.js';
import type { LayoutRequest, Placement } from '../placement.js';

/** The layered layout by cytoscape-dagre. */
export function layeredByDagre(request: LayoutRequest): Placement {
  return layered(request);
}
