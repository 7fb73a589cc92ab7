import type { LineageGraph } from '../../src/domain/graph/lineage-graph.js';
import type { ShownPicture } from '../../src/export/shown-picture.js';
import type { Room } from '../../src/scene/drawing-area.js';
import { OPENING_VIEW, type ViewState } from '../../src/state/view-state.js';
import { roomOf } from '../scene/room-of.js';
import { LIGHT_PALETTE } from './light-palette.js';
import { placedSceneIn } from './placed-scene-in.js';

/** What is on screen where this graph is shown. */
export function shownPictureOf(
  graph: LineageGraph,
  change: Partial<ViewState> = {},
  wish: Partial<Room> = {},
): ShownPicture {
  const view = { ...OPENING_VIEW, ...change };
  const room = roomOf(900, 600, wish);
  return { graph, view, placed: placedSceneIn(room, graph, view), room, palette: LIGHT_PALETTE };
}
