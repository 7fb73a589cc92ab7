/** Distance between a popover and its button. */
const GAP_PX = 4;
/** Minimum distance between a popover and the edges of the viewport. */
const MARGIN_PX = 8;
/** With less space than this below its button, a popover opens above it if there is more. */
const MIN_HEIGHT_PX = 200;

/**
 * Positions a popover below its button, or above it, within the viewport. Its style limits its height by `--room`.
 * Popovers with the class `end` are aligned with the right edge of the button, others with the left.
 */
export function placePopover(popover: HTMLElement, button: Element): void {
  const { left, right, top, bottom } = button.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const start = popover.classList.contains('end') ? right - popover.offsetWidth : left;
  const max = clientWidth - MARGIN_PX - popover.offsetWidth;
  const [above, below] = [top, clientHeight - bottom].map((room) => room - GAP_PX - MARGIN_PX);
  const isBelow = (below ?? 0) >= Math.min(MIN_HEIGHT_PX, above ?? 0);
  const styles = {
    left: `${Math.max(MARGIN_PX, Math.min(start, max))}px`,
    top: isBelow ? `${bottom + GAP_PX}px` : 'auto',
    bottom: isBelow ? 'auto' : `${clientHeight - top + GAP_PX}px`,
    '--room': `${Math.max(isBelow ? (below ?? 0) : (above ?? 0), MIN_HEIGHT_PX)}px`,
  };
  for (const [name, value] of Object.entries(styles)) popover.style.setProperty(name, value);
}
