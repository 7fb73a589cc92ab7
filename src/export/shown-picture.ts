import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import type { Picture } from '../picture.js';
import type { Area, MeasureText } from '../scene/drawing-area.js';
import type { Palette } from '../scene/style/palette.js';
import type { ViewState } from '../state/view-state.js';

/** What is on screen, with all it takes to make a file of it. */
export interface ShownPicture {
  readonly graph: LineageGraph;
  readonly view: ViewState;
  readonly picture: Picture;
  /** What the picture was made for, and measured with. */
  readonly area: Area;
  readonly measureText: MeasureText;
  readonly palette: Palette;
}
