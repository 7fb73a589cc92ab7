/** What hangs is at least so wide where there is room, however narrow its element. */
const WIDTH_PX = 380;
/** Between what hangs and the edges of what it may not leave. */
const MARGIN_PX = 8;

/**
 * Hangs something from its element as near as can be without leaving the one that element is a part of, which cuts off what
 * hangs out.
 */
export function placeHanging(hanging: HTMLElement, element: Element): void {
  const [own, bounds] = [element.getBoundingClientRect(), wholeOf(element).getBoundingClientRect()];
  const width = Math.min(Math.max(own.width, WIDTH_PX), bounds.width - 2 * MARGIN_PX);
  const most = bounds.right - MARGIN_PX - width;
  const left = Math.max(Math.min(own.left, most), bounds.left + MARGIN_PX);
  hanging.style.setProperty('inline-size', `${width}px`);
  hanging.style.setProperty('left', `${left - own.left}px`);
}

function wholeOf(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : document.documentElement;
}
