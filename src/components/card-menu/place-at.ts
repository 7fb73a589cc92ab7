import type { MenuPlace } from './card-menu-event.js';

/** Margin between a menu and the edges of the viewport. */
const MARGIN_PX = 8;

/** Positions a popover within the viewport. Its style limits its height by `--room`. */
export function placeAt(popover: HTMLElement, { x, y }: MenuPlace): void {
  const { clientWidth, clientHeight } = document.documentElement;
  popover.style.setProperty('--room', `${clientHeight - 2 * MARGIN_PX}px`);
  const fit = (at: number, size: number, space: number) =>
    `${Math.max(MARGIN_PX, Math.min(at, space - size - MARGIN_PX))}px`;
  popover.style.setProperty('left', fit(x, popover.offsetWidth, clientWidth));
  popover.style.setProperty('top', fit(y, popover.offsetHeight, clientHeight));
}
