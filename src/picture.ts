import type { LineageGraph } from './domain/graph/lineage-graph.js';
import { guidesAsOf } from './layouts/guides.js';
import { placedSceneOf, type PlacedScene } from './layouts/placed-scene.js';
import { LAYOUT_ROWS } from './layouts/registry.js';
import { cardTintsOf, type CardTints } from './scene/cards/card-tints.js';
import {
  drawingAreaOf,
  type Area,
  type DrawingArea,
  type MeasureText,
} from './scene/drawing-area.js';
import { emphasisOf, type Emphasis } from './scene/emphasis.js';
import { flowOf } from './scene/flow.js';
import { hiddenAfter, type HiddenAfter } from './scene/hidden-after.js';
import { sceneAsOf } from './scene/scene-as-of.js';
import { sceneOf } from './scene/scene-of.js';
import type { Direction, ViewState } from './state/view-state.js';

/**
 * Everything that is on screen, as plain data: it can be compared, cloned, drawn by the canvas, written as SVG without a
 * browser, and read out. The scene and its guides are those of the time that the view asks for.
 */
export interface Picture extends PlacedScene {
  readonly direction: Direction;
  readonly lang: string;
  /** The same at no time in particular: where everything stands, now and later. */
  readonly whole: PlacedScene;
  /** What of the whole was not there yet; null where the view asks for no time. */
  readonly hidden: HiddenAfter | null;
  /** What stands out; null where nothing is selected or compared. */
  readonly emphasis: Emphasis | null;
  /** The colours of the cards; null where the view colours none. */
  readonly tints: CardTints | null;
}

/**
 * What of a graph a view shows in an area, and where: the only way from a graph to what is drawn. Pure and synchronous.
 * Cost: linear in the graph for the scene; what comes after it is bounded by what a reader can read.
 * @param area the space for the picture, margins included
 */
export function pictureOf(
  graph: LineageGraph,
  view: ViewState,
  area: Area,
  measureText: MeasureText,
): Picture {
  const steps = pictureInSteps(graph, view, area, measureText);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** {@link pictureOf} in steps, for a page that must not be held up: after the scene, and after the layout, it can breathe. */
export function* pictureInSteps(
  graph: LineageGraph,
  view: ViewState,
  area: Area,
  measureText: MeasureText,
): Generator<undefined, Picture> {
  const direction = directionOf(graph, view, area);
  const lang = view.lang ?? area.lang;
  const space: DrawingArea = drawingAreaOf({ ...area, lang }, direction, measureText);
  const layout = LAYOUT_ROWS[view.layout];
  const scene = sceneOf(graph, view, space, layout);
  yield;
  const { placement, guides } = layout.place(graph, scene, space);
  yield;
  const whole = placedSceneOf(scene, placement, guides);
  return pictureWith(graph, view, { direction, lang, whole });
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
