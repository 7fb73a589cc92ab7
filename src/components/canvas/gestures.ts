import { NONE, relationOf, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { Card, Line, Scene } from '../../scene/scene.js';
import {
  clearSelection,
  focusOn,
  selectEdge,
  selectNode,
  toggleCompared,
} from '../../state/transitions.js';
import type { Transition } from '../view-intent.js';
import { openCollapsed } from '../open-collapsed.js';
import type { Drawn } from './drawn.js';

/**
 * What a tap on a card means; on nothing, the selection ends.
 * @param together along with what was tapped before: models are then held against each other
 */
export function tapOn(
  graph: LineageGraph,
  scene: Scene,
  key: string | null,
  together = false,
): Transition {
  const card = scene.cards.find((candidate) => candidate.key === key);
  if (card?.kind === 'node') {
    const id = graph.idAt(card.node);
    return (view) => (together ? toggleCompared(view, id) : selectNode(view, id));
  }
  if (card?.kind === 'bundle') return openCollapsed(graph, scene, card);
  return card || together ? (view) => view : clearSelection;
}

/** What a tap on a line means: the claim is selected, or what is collapsed behind it is opened. */
export function tapOnLine(graph: LineageGraph, scene: Scene, { edge, target }: Line): Transition {
  if (edge === NONE) return tapOn(graph, scene, target);
  const claim = graph.edgeAt(edge);
  const { source, target: made } = claim;
  return (view) => selectEdge(view, { source, target: made, relation: relationOf(claim) });
}

/** What a double tap on a card means: its lineage becomes the subject of the picture. */
function doubleTapOn(graph: LineageGraph, card: Card | undefined): Transition | null {
  if (card?.kind !== 'node') return null;
  const id = graph.idAt(card.node);
  return (view) => focusOn(view, id);
}

/** What a double tap in a picture means; nothing if it is on no model. */
export function doubleTapIn(drawn: Drawn | null, key: string): Transition {
  const card = drawn?.picture.scene.cards.find((each) => each.key === key);
  return (drawn && doubleTapOn(drawn.graph, card)) ?? ((view) => view);
}
