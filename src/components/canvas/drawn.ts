import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { Words } from '../../locales/en.js';
import type { Picture } from '../../picture.js';
import type { ViewState } from '../../state/view-state.js';

/** A picture on the canvas, with its graph and view. */
export interface Drawn {
  readonly graph: LineageGraph;
  readonly view: ViewState;
  readonly picture: Picture;
}

/** The drawn state of an element; null if anything is missing. */
export function drawnBy({
  graph,
  view,
  picture,
}: { readonly [K in keyof Drawn]: Drawn[K] | null }): Drawn | null {
  return graph && view && picture ? { graph, view, picture } : null;
}

/** The accessible label of a picture. */
export function pictureLabelOf(drawn: Drawn | null, words: Words['canvas']): string {
  const { cards = [], memberCount = 0 } = drawn?.picture.scene ?? {};
  return words.picture(cards.filter((card) => card.kind === 'node').length, memberCount);
}
