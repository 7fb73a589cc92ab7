import type { LineageGraph } from '../../src/domain/graph/lineage-graph.js';
import type { ShownPicture } from '../../src/export/shown-picture.js';
import type { DrawingArea } from '../../src/scene/drawing-area.js';
import { OPENING_VIEW, type ViewState } from '../../src/state/view-state.js';
import { areaAround, areaOf } from '../scene/area-of.js';
import { LIGHT_PALETTE } from './light-palette.js';
import { pictureIn } from './picture-in.js';

/** What is on screen if this graph is shown. */
export function shownPictureOf(
  graph: LineageGraph,
  change: Partial<ViewState> = {},
  wish: Partial<DrawingArea> = {},
): ShownPicture {
  const view = { ...OPENING_VIEW, ...change };
  const area = areaOf(900, 600, wish);
  const { measureText } = area;
  const picture = pictureIn(area, graph, view);
  return { graph, view, picture, area: areaAround(area), measureText, palette: LIGHT_PALETTE };
}
