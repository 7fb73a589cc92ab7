import type { MenuPlace } from './card-menu-event.js';

/** Between a menu and the edges of the window. */
const MARGIN_PX = 8;

/** Puts a popover where it was asked for, within the window. Its style limits its own height by `--room`. */
export function placeAt(popover: HTMLElement, { x, y }: MenuPlace): void {
  const { clientWidth, clientHeight } = document.documentElement;
  popover.style.setProperty('--room', `${clientHeight - 2 * MARGIN_PX}px`);
  const fit = (at: number, size: number, space: number) =>
    `${Math.max(MARGIN_PX, Math.min(at, space - size - MARGIN_PX))}px`;
  popover.style.setProperty('left', fit(x, popover.offsetWidth, clientWidth));
  popover.style.setProperty('top', fit(y, popover.offsetHeight, clientHeight));
}
