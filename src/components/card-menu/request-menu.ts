import { CardMenuEvent, type MenuSubject } from './card-menu-event.js';

/**
 * Requests a menu at the pointer or, for a keyboard event, below the element. Links keep the browser's menu.
 * @param element gets the focus back
 * @returns whether it was requested
 */
export function requestMenu(
  element: Element,
  subject: MenuSubject,
  drawnAs: Element | null,
  pointer: MouseEvent | null,
): boolean {
  if (pointer?.target instanceof Element && pointer.target.closest('a[href]')) return false;
  const { left, bottom } = (drawnAs ?? element).getBoundingClientRect();
  const at = pointer ? { x: pointer.clientX, y: pointer.clientY } : { x: left, y: bottom };
  pointer?.preventDefault();
  element.dispatchEvent(new CardMenuEvent(subject, at));
  return true;
}
