import { CardMenuEvent, type MenuSubject } from './card-menu-event.js';

/**
 * Requests a menu at the pointer or, for a keyboard event, below the element. Links keep the browser's menu.
 * @param asker gets the focus back
 * @returns whether it was requested
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
