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
 * The meaning of a tap on a card; on the background, it clears the selection.
 * @param together whether it adds to the selection, which compares models
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

/** The meaning of a tap on a line: selects the claim, or opens the bundle at its end. */
export function tapOnLine(graph: LineageGraph, scene: Scene, { edge, target }: Line): Transition {
  if (edge === NONE) return tapOn(graph, scene, target);
  const claim = graph.edgeAt(edge);
  const { source, target: made } = claim;
  return (view) => selectEdge(view, { source, target: made, relation: relationOf(claim) });
}

/** The meaning of a double tap on a card: focuses its lineage. */
function doubleTapOn(graph: LineageGraph, card: Card | undefined): Transition | null {
  if (card?.kind !== 'node') return null;
  const id = graph.idAt(card.node);
  return (view) => focusOn(view, id);
}

/** The meaning of a double tap in a picture; none outside of models. */
export function doubleTapIn(drawn: Drawn | null, key: string): Transition {
  const card = drawn?.picture.scene.cards.find((candidate) => candidate.key === key);
  return (drawn && doubleTapOn(drawn.graph, card)) ?? ((view) => view);
}
