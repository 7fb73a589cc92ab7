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

/**
 * Everything that is on screen, as plain data: it can be compared, cloned, drawn by the canvas, written as SVG without a
 * browser, and read out. The scene and its guides are those of the time that the view asks for.
 */
export interface Picture extends PlacedScene {
  readonly direction: Direction;
  readonly lang: string;
  /** The same at no time in particular: where everything stands, now and later. */
  readonly whole: PlacedScene;
  /** What of the whole was not there yet; null if the view asks for no time. */
  readonly hidden: HiddenAfter | null;
  /** What stands out; null if nothing is selected or compared. */
  readonly emphasis: Emphasis | null;
  /** The colours of the cards; null if the view colours none. */
  readonly tints: CardTints | null;
}

/** Which way a picture flows: as the view asks, or as suits the graph and the area. */
export function directionOf(
  graph: LineageGraph,
  { direction }: Pick<ViewState, 'direction'>,
  area: Pick<Area, 'width' | 'height'>,
): Direction {
  return direction ?? flowOf(graph, area);
}

/**
 * The picture of a view in which nothing has another place than in one that is there already: what is selected, how cards are
 * coloured and until when the family is shown may differ. Cost: the cards and lines, and the nodes in the bundles.
 */
export function pictureWith(
  graph: LineageGraph,
  view: Pick<ViewState, 'filter' | 'until' | 'select' | 'compare' | 'colouring'>,
  { direction, lang, whole }: Pick<Picture, 'direction' | 'lang' | 'whole'>,
): Picture {
  const hidden = hiddenAfter(graph, whole.scene, view, lang);
  return {
    ...whole,
    scene: sceneAsOf(graph, whole.scene, view, hidden),
    guides: hidden ? guidesAsOf(whole.guides, hidden) : whole.guides,
    direction,
    lang,
    whole,
    hidden,
    emphasis: emphasisOf(graph, whole.scene, view),
    tints: cardTintsOf(graph, whole.scene, view),
  };
}
