import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import { cardTintsOf, type CardTints } from '../scene/cards/card-tints.js';
import type { Area } from '../scene/drawing-area.js';
import { emphasisOf, type Emphasis } from '../scene/emphasis.js';
import { flowOf } from '../scene/flow.js';
import { hiddenAfter, type HiddenAfter } from '../scene/hidden-after.js';
import { sceneAsOf } from '../scene/scene-as-of.js';
import type { Direction, ViewState } from '../state/view-state.js';
import { guidesAsOf } from './guides.js';
import type { PlacedScene } from './placed-scene.js';
import { tabStubsOf } from './tab-stubs.js';

/**
 * Everything on screen as plain data, which can be compared, cloned, drawn on the canvas, written as SVG without a
 * browser, and read aloud. The scene and its guides are those at the view's time.
 */
export interface Picture extends PlacedScene {
  readonly direction: Direction;
  readonly lang: string;
  /** The same regardless of the view's time: the position of everything, past and future. */
  readonly full: PlacedScene;
  /** What to hide because it did not exist yet; null if the view has no time. */
  readonly hidden: HiddenAfter | null;
  /** What is highlighted; null if nothing is selected or compared. */
  readonly emphasis: Emphasis | null;
  /** The colours of the cards; null if the view has no colouring. */
  readonly tints: CardTints | null;
}

/** The direction of a picture: the view's, or the one that suits the graph and the area. */
export function directionOf(
  graph: LineageGraph,
  { direction }: Pick<ViewState, 'direction'>,
  area: Pick<Area, 'width' | 'height'>,
): Direction {
  return direction ?? flowOf(graph, area);
}

/**
 * Updates a picture for a view with the same positions: selection, colouring and time may differ. Cost: the cards and
 * lines, and the nodes in the bundles.
 */
export function pictureWith(
  graph: LineageGraph,
  view: Pick<ViewState, 'filter' | 'until' | 'select' | 'compare' | 'colouring'>,
  { direction, lang, full }: Pick<Picture, 'direction' | 'lang' | 'full'>,
): Picture {
  const hidden = hiddenAfter(graph, full.scene, view, lang);
  return {
    ...full,
    scene: sceneAsOf(graph, full.scene, view, hidden),
    guides: hidden
      ? [...guidesAsOf(full.guides, hidden), ...tabStubsOf(full, hidden)]
      : full.guides,
    direction,
    lang,
    full,
    hidden,
    emphasis: emphasisOf(graph, full.scene, view),
    tints: cardTintsOf(graph, full.scene, view),
  };
}
