import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { placedAsOf } from '../../layouts/placed-as-of.js';
import type { PlacedScene } from '../../layouts/placed-scene.js';
import type { ViewState } from '../../state/view-state.js';
import type { LineageCanvasElement } from '../../components/canvas/lineage-canvas.js';

/** What of a graph the canvas shows at the time that a view asks for; null while it shows none of it. */
export function placedFor(
  canvas: LineageCanvasElement | null,
  graph: LineageGraph | null,
  view: ViewState,
  lang: string,
): PlacedScene | null {
  // The numbers in a scene are those of its graph: of another graph they say nothing.
  if (!graph || !canvas?.placed || canvas.graph !== graph) return null;
  return placedAsOf(graph, canvas.placed, view, lang);
}
