import type { LineageGraph } from '../../src/domain/graph/lineage-graph.js';
import { layeredByDagre } from '../../src/layouts/layered/layered-by-dagre.js';
import {
  layoutRequestOf,
  placedSceneOf,
  type PlacedScene,
} from '../../src/layouts/placed-scene.js';
import { timeline } from '../../src/layouts/timeline/timeline.js';
import type { Room } from '../../src/scene/drawing-area.js';
import { sceneOf, type ShapingView } from '../../src/scene/scene-of.js';
import { OPENING_VIEW } from '../../src/state/view-state.js';

/** The picture of a graph in a room, as it comes to be on screen. */
export function placedSceneIn(
  room: Room,
  graph: LineageGraph,
  view: Partial<ShapingView> = {},
): PlacedScene {
  const scene = sceneOf(graph, { ...OPENING_VIEW, ...view }, room);
  if (view.layout === 'timeline') {
    const { placement, guides } = timeline(graph, scene, room);
    return placedSceneOf(scene, placement, guides);
  }
  return placedSceneOf(scene, layeredByDagre(layoutRequestOf(graph, scene, room)));
}
