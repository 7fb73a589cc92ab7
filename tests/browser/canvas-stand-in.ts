import { CanvasAreaEvent } from '../../src/components/canvas/canvas-area-event.js';
import type { LineageCanvasElement } from '../../src/components/canvas/lineage-canvas.js';
import type { LineageGraph } from '../../src/domain/graph/lineage-graph.js';
import { pictureOf } from '../../src/picture.js';
import { measureTextIn } from '../../src/render/measure-text.js';
import { standIn, type StandIn } from './stand-in.js';

/** Adds a canvas to the page, with the picture of its view, as `<lineage-graph>` does. */
export async function canvasStandIn(
  element: LineageCanvasElement,
  graph: LineageGraph,
): Promise<StandIn<LineageCanvasElement>> {
  element.addEventListener(CanvasAreaEvent.type, (event) => {
    const { view, lang } = element;
    if (!(event instanceof CanvasAreaEvent) || !view || event.width === 0) return;
    const { width, height, font } = event;
    element.picture = pictureOf(graph, view, { width, height, lang }, measureTextIn(font));
  });
  return standIn(element, graph);
}
