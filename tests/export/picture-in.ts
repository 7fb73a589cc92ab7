import type { LineageGraph } from '../../src/domain/graph/lineage-graph.js';
import { pictureOf, type Picture } from '../../src/picture.js';
import type { DrawingArea } from '../../src/scene/drawing-area.js';
import { OPENING_VIEW, type ViewState } from '../../src/state/view-state.js';
import { areaAround } from '../scene/area-of.js';

/** The picture of a graph in the area around a drawing area, as on screen. */
export function pictureIn(
  drawing: DrawingArea,
  graph: LineageGraph,
  view: Partial<ViewState> = {},
): Picture {
  const { direction, measureText } = drawing;
  return pictureOf(
    graph,
    { ...OPENING_VIEW, direction, ...view },
    areaAround(drawing),
    measureText,
  );
}
