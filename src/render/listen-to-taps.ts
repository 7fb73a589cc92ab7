import type { Core, EventObject, NodeSingular, Position } from 'cytoscape';

/** Callbacks for gestures on cards and lines; keys are those of the picture. */
export interface TapListener {
  /**
   * @param together whether Shift, Ctrl or ⌘ was held, to add to the selection
   * @param at position on the canvas, in CSS pixels
   */
  readonly onTap: (key: string | null, together: boolean, at: Position) => void;
  readonly onDoubleTap: (key: string) => void;
  /** Called for a long press or a secondary click on a card or line. */
  readonly onMenu: (key: string, at: Position) => void;
}

/**
 * Listens to taps, double taps and long presses, and marks what the pointer hovers over. Ends with the instance.
 * @param alongWith returns the segments of all lines that share a segment; none for a card
 */
export function listenToTaps(
  cy: Core,
  container: Element,
  listener: TapListener,
  alongWith: (key: string) => readonly string[],
): void {
  // A long press ends with a tap event when the finger lifts.
  let held = false;
  cy.on('tapstart', () => (held = false));
  cy.on('taphold', 'node, edge', ({ target, renderedPosition }: EventObject) => {
    held = true;
    listener.onMenu((target as NodeSingular).id(), renderedPosition);
  });
  cy.on('cxttap', 'node, edge', ({ target, renderedPosition }: EventObject) => {
    listener.onMenu((target as NodeSingular).id(), renderedPosition);
  });
  cy.on('tap', ({ target, originalEvent, renderedPosition }: EventObject) => {
    if (held) return;
    const key = target === cy ? null : (target as NodeSingular).id();
    listener.onTap(key, isTogether(originalEvent), renderedPosition);
  });
  cy.on('dbltap', 'node', ({ target, originalEvent }: EventObject) => {
    if (!held && !isTogether(originalEvent)) listener.onDoubleTap((target as NodeSingular).id());
  });
  cy.on('mouseover', 'node, edge', ({ target }: EventObject) => {
    const touched = (target as NodeSingular).id();
    const lit = new Set(alongWith(touched));
    cy.batch(() => {
      cy.getElementById(touched).addClass('hover');
      if (lit.size === 0) return;
      // The whole lines, from end to end.
      for (const edge of cy.edges().toArray())
        edge.addClass(lit.has(edge.id()) ? 'hover' : 'behind');
    });
    container.classList.add('over');
  });
  cy.on('mouseout', 'node, edge', () => {
    cy.elements('.hover, .behind').removeClass('hover behind');
    container.classList.remove('over');
  });
}

function isTogether({ shiftKey, ctrlKey, metaKey }: MouseEvent): boolean {
  return shiftKey || ctrlKey || metaKey;
}
