import type { Core, SingularElementArgument } from 'cytoscape';
import type { Picture } from '../picture.js';
import type { Emphasis } from '../scene/emphasis.js';
import { segmentLookOf } from '../scene/style/segment-look.js';
import { classesOfSegment } from './elements.js';

/**
 * Highlights a lineage and hides what did not exist yet, without moving anything. One step per element.
 * @param fade whether changes of visibility are animated
 */
export function* markInSteps(
  cy: Core,
  { emphasis, hidden, full }: Picture,
  fade: boolean,
): Generator<undefined, void> {
  const frames = emphasis ? framesOf(full.scene.cards, emphasis) : new Set();
  for (const node of cy.nodes().toArray()) {
    const key = node.id();
    const isLineage = emphasis?.lineage.has(key) ?? false;
    mark(node, 'selected', emphasis?.selected.has(key) ?? false);
    mark(node, 'lineage', isLineage);
    mark(node, 'dimmed', !!emphasis && !isLineage && !frames.has(key));
    mark(node, 'fading', fade);
    mark(node, 'later', hidden?.keys.has(key) ?? false);
    yield;
  }
  for (const { key, lines } of full.segments) {
    const edge = cy.getElementById(key);
    if (edge.empty()) continue;
    const look = segmentLookOf(lines, emphasis, hidden);
    if (look) edge.data({ width: look.stroke.width, opacity: look.opacity });
    edge.classes(`${classesOfSegment(look)}${fade ? ' fading' : ''}`);
    yield;
  }
}

/** Shows the keyboard cursor, and the segments of the line it arrived by. */
export function markCursor(cy: Core, key: string | null, followed: ReadonlySet<string>): void {
  cy.batch(() => {
    for (const node of cy.nodes().toArray()) mark(node, 'cursor', node.id() === key);
    for (const edge of cy.edges().toArray()) {
      mark(edge, 'followed', followed.has(edge.id()));
      mark(edge, 'aside', followed.size > 0 && !followed.has(edge.id()));
    }
  });
}

/** The keys of the grids that contain a card of a lineage. */
function framesOf(
  cards: Picture['full']['scene']['cards'],
  { lineage }: Emphasis,
): ReadonlySet<string | null> {
  return new Set(
    cards.flatMap((card) => (card.kind === 'node' && lineage.has(card.key) ? [card.grid] : [])),
  );
}

/** Cytoscape restyles an element even if adding or removing a class changes nothing. */
function mark(element: SingularElementArgument, name: string, isMarked: boolean): void {
  if (element.hasClass(name) !== isMarked) element.toggleClass(name, isMarked);
}
