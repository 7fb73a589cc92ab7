import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import type { Picture } from '../picture.js';
import type { Area, MeasureText } from '../scene/drawing-area.js';
import type { Palette } from '../scene/style/palette.js';
import type { ViewState } from '../state/view-state.js';

/** What is on screen, with everything needed to export it. */
export interface ShownPicture {
  readonly graph: LineageGraph;
  readonly view: ViewState;
  readonly picture: Picture;
  /** The area that the picture was made for, and how text was measured. */
  readonly area: Area;
  readonly measureText: MeasureText;
  readonly palette: Palette;
}
