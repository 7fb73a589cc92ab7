import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import type { PlacedScene } from '../layouts/placed-scene.js';
import type { Palette } from '../scene/style/palette.js';
import type { Room } from '../scene/drawing-area.js';
import type { ViewState } from '../state/view-state.js';

/** What is on screen, with all it takes to make a file of it. */
export interface ShownPicture {
  readonly graph: LineageGraph;
  readonly view: ViewState;
  readonly placed: PlacedScene;
  /** The room the picture was made for. */
  readonly room: Room;
  readonly palette: Palette;
}
