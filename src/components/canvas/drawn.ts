import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { Picture } from '../../picture.js';
import type { ViewState } from '../../state/view-state.js';

/** A picture on the canvas, with what it is of. */
export interface Drawn {
  readonly graph: LineageGraph;
  readonly view: ViewState;
  readonly picture: Picture;
}

/** The same of an element that has all of it; null while it lacks some. */
export function drawnBy({
  graph,
  view,
  picture,
}: { readonly [K in keyof Drawn]: Drawn[K] | null }): Drawn | null {
  return graph && view && picture ? { graph, view, picture } : null;
}
