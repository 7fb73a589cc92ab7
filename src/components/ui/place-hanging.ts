/** Minimum width of the hanging element if there is room, however narrow its anchor. */
const WIDTH_PX = 380;
/** Minimum distance from the edges of its container. */
const MARGIN_PX = 8;

/** Positions something below its element, within the element's container, which clips it. */
export function placeHanging(hanging: HTMLElement, element: Element): void {
  const [own, bounds] = [
    element.getBoundingClientRect(),
    containerOf(element).getBoundingClientRect(),
  ];
  const width = Math.min(Math.max(own.width, WIDTH_PX), bounds.width - 2 * MARGIN_PX);
  const max = bounds.right - MARGIN_PX - width;
  const left = Math.max(Math.min(own.left, max), bounds.left + MARGIN_PX);
  hanging.style.setProperty('inline-size', `${width}px`);
  hanging.style.setProperty('left', `${left - own.left}px`);
}

function containerOf(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : document.documentElement;
}
