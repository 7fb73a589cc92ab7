import { CardMenuEvent, type MenuSubject } from './card-menu-event.js';

/**
 * Asks for the menu of something: at the pointer, or, where a key did, below what it is drawn as. A link keeps the browser's
 * menu.
 * @param asker gets the focus back
 * @returns whether it asked
 */
export function askForMenu(
  asker: Element,
  subject: MenuSubject,
  drawnAs: Element | null,
  pointer: MouseEvent | null,
): boolean {
  if (pointer?.target instanceof Element && pointer.target.closest('a[href]')) return false;
  const { left, bottom } = (drawnAs ?? asker).getBoundingClientRect();
  const at = pointer ? { x: pointer.clientX, y: pointer.clientY } : { x: left, y: bottom };
  pointer?.preventDefault();
  asker.dispatchEvent(new CardMenuEvent(subject, at));
  return true;
}
