import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { DrawingArea } from '../../scene/drawing-area.js';
import type { Scene } from '../../scene/scene.js';
import type { Guide } from '../guides.js';
import type { Placement } from '../placement.js';
import { layeredInSteps } from './layered.js';
import { layoutRequestOf } from './layout-request.js';

/** Lays out a scene in layers, in steps: columns by descent, positions by cytoscape-dagre. Has no guides. */
export function* placeInLayers(
  graph: LineageGraph,
  scene: Scene,
  area: DrawingArea,
): Generator<undefined, { readonly placement: Placement; readonly guides: readonly Guide[] }> {
  yield;
  return { placement: yield* layeredInSteps(layoutRequestOf(graph, scene, area)), guides: [] };
}
