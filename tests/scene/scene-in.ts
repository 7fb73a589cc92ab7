import type { LineageGraph } from '../../src/domain/graph/lineage-graph.js';
import { LAYOUT_ROWS } from '../../src/layouts/registry.js';
import type { DrawingArea } from '../../src/scene/drawing-area.js';
import { sceneOf, type ShapingView } from '../../src/scene/scene-of.js';
import type { Scene } from '../../src/scene/scene.js';

/** What is drawn of a graph in the layout of the view. */
export function sceneIn(graph: LineageGraph, view: ShapingView, area: DrawingArea): Scene {
  return sceneOf(graph, view, area, LAYOUT_ROWS[view.layout]);
}
