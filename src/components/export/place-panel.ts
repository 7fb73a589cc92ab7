const WIDTH_PX = 380;
/** Between the panel and its button, and the edges of what it may not leave. */
const GAP_PX = 4;
const MARGIN_PX = 8;
/** A panel lower than this is of no use; then the page around it has to be scrolled. */
const LEAST_HEIGHT_PX = 200;

/**
 * Hangs a panel from its element as near as can be without leaving the one that element is a part of, which cuts off what
 * hangs out.
 */
export function placePanel(panel: HTMLElement, element: Element): void {
  const root = element.getRootNode();
  const whole = root instanceof ShadowRoot ? root.host : document.documentElement;
  const [own, bounds] = [element.getBoundingClientRect(), whole.getBoundingClientRect()];
  const bottom = root instanceof ShadowRoot ? bounds.bottom : window.innerHeight;
  const width = Math.min(WIDTH_PX, bounds.width - 2 * MARGIN_PX);
  const most = bounds.right - MARGIN_PX - width;
  const left = Math.max(Math.min(own.left, most), bounds.left + MARGIN_PX);
  const height = Math.max(bottom - own.bottom - GAP_PX - MARGIN_PX, LEAST_HEIGHT_PX);
  panel.style.setProperty('inline-size', `${width}px`);
  panel.style.setProperty('left', `${left - own.left}px`);
  panel.style.setProperty('max-block-size', `${height}px`);
}
