/** The popup is at least so wide where there is room, however narrow its field. */
const POPUP_WIDTH_PX = 380;
/** Between the popup and the edges of what it may not leave. */
const MARGIN_PX = 8;

/**
 * Hangs a popup from its element as near as can be without leaving the one that element is a part of, which cuts off what
 * hangs out.
 */
export function placePopup(popup: HTMLElement, element: Element): void {
  const root = element.getRootNode();
  const whole = root instanceof ShadowRoot ? root.host : document.documentElement;
  const [own, bounds] = [element.getBoundingClientRect(), whole.getBoundingClientRect()];
  const width = Math.min(Math.max(own.width, POPUP_WIDTH_PX), bounds.width - 2 * MARGIN_PX);
  const most = bounds.right - MARGIN_PX - width;
  const left = Math.max(Math.min(own.left, most), bounds.left + MARGIN_PX);
  popup.style.setProperty('inline-size', `${width}px`);
  popup.style.setProperty('left', `${left - own.left}px`);
}
