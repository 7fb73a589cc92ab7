import type { LineageGraph } from './domain/graph/lineage-graph.js';
import { directionOf, pictureWith, type Picture } from './layouts/picture-with.js';
import { placedSceneOf } from './layouts/placed-scene.js';
import { LAYOUT_ROWS } from './layouts/registry.js';
import {
  drawingAreaOf,
  type Area,
  type DrawingArea,
  type MeasureText,
} from './scene/drawing-area.js';
import { sceneInSteps } from './scene/scene-of.js';
import type { ViewState } from './state/view-state.js';

export { pictureWith, type Picture } from './layouts/picture-with.js';

/**
 * Computes what a view shows of a graph in an area, and where: the only pipeline from graph to drawing. Pure and
 * synchronous. Cost: linear in the graph for the scene; the rest is bounded by what a reader can take in.
 * @param area the space for the picture, including margins
 */
export function pictureOf(
  graph: LineageGraph,
  view: ViewState,
  area: Area,
  measureText: MeasureText,
): Picture {
  const steps = pictureInSteps(graph, view, area, measureText);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/**
 * {@link pictureOf} in steps, for responsive pages: with pauses after each pass over the graph, in the layout and
 * after it.
 */
export function* pictureInSteps(
  graph: LineageGraph,
  view: ViewState,
  area: Area,
  measureText: MeasureText,
): Generator<undefined, Picture> {
  const direction = directionOf(graph, view, area);
  const lang = view.lang ?? area.lang;
  const space: DrawingArea = drawingAreaOf({ ...area, lang }, direction, measureText);
  const layout = LAYOUT_ROWS[view.layout];
  const scene = yield* sceneInSteps(graph, view, space, layout);
  const { placement, guides } = yield* layout.place(graph, scene, space);
  yield;
  const full = placedSceneOf(scene, placement, guides);
  return pictureWith(graph, view, { direction, lang, full });
}
