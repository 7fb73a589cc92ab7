import { NONE } from '../../domain/graph/lineage-graph.js';
import type { MenuSubject } from '../card-menu/card-menu-event.js';
import { closeBundle } from '../../state/bundle-transitions.js';
import { openCollapsed } from '../open-collapsed.js';
import type { Transition } from '../view-intent.js';
import type { Drawn } from './drawn.js';
import { linesAt } from './line-choice.js';

/** The subject of a menu at a card or a segment of lines; null if several lines share it, or if there is none. */
export function menuSubjectAt(drawn: Drawn, key: string): MenuSubject | null {
  const { graph, picture } = drawn;
  const { scene } = picture;
  const card = scene.cards.find((candidate) => candidate.key === key);
  if (card?.kind === 'node') return { kind: 'node', node: card.node };
  if (card?.kind === 'bundle') {
    return { kind: 'bundle', card, press: openCollapsed(graph, scene, card) };
  }
  if (card) return { kind: 'bundle', card, press: closing(drawn, card) };
  const [line, other] = linesAt(picture, key);
  if (!line || other) return null;
  return line.edge === NONE ? menuSubjectAt(drawn, line.target) : { kind: 'edge', edge: line.edge };
}

function closing(
  { graph }: Drawn,
  { node, part }: { readonly node: number; readonly part: string | null },
): Transition {
  if (node === NONE) return (view) => view;
  const bundle = { node: graph.nodeAt(node).id, part };
  return (view) => closeBundle(view, bundle);
}
