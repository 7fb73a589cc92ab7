import type { Core, EventObject, NodeSingular } from 'cytoscape';

/** What the reader did to a card or line; keys are those of the scene. */
export interface TapListener {
  /** @param together with Shift, Ctrl or ⌘ held, or by a long press: along with what was tapped before */
  readonly onTap: (key: string | null, together: boolean) => void;
  readonly onDoubleTap: (key: string) => void;
}

/** Hears taps, double taps and long presses, and marks what the pointer is over. Ends with the instance. */
export function listenToTaps(cy: Core, container: Element, listener: TapListener): void {
  // A long press is over when the finger leaves, which is a tap as well.
  let held = false;
  cy.on('tapstart', () => (held = false));
  cy.on('taphold', 'node', ({ target }: EventObject) => {
    held = true;
    listener.onTap((target as NodeSingular).id(), true);
  });
  cy.on('tap', ({ target, originalEvent }: EventObject) => {
    if (held) return;
    const key = target === cy ? null : (target as NodeSingular).id();
    listener.onTap(key, isTogether(originalEvent));
  });
  cy.on('dbltap', 'node', ({ target, originalEvent }: EventObject) => {
    if (!held && !isTogether(originalEvent)) listener.onDoubleTap((target as NodeSingular).id());
  });
  cy.on('mouseover', 'node, edge', ({ target }: EventObject) => {
    (target as NodeSingular).addClass('hover');
    container.classList.add('over');
  });
  cy.on('mouseout', 'node, edge', ({ target }: EventObject) => {
    (target as NodeSingular).removeClass('hover');
    container.classList.remove('over');
  });
}

function isTogether({ shiftKey, ctrlKey, metaKey }: MouseEvent): boolean {
  return shiftKey || ctrlKey || metaKey;
}
