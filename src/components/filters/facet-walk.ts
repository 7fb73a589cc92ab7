const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Moves through the checkboxes of a list with arrow keys, Home and End; the list is a single tab stop. */
export function walkFacet(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const boxes = boxesIn(event.currentTarget);
  const at = boxes.findIndex((box) => box === event.target);
  if (!step || at === -1 || event.ctrlKey || event.metaKey || event.altKey) return;
  boxes[step(at, boxes.length - 1)]?.focus();
  event.preventDefault();
}

/** Makes the focused checkbox the tab stop. */
export function stopAtFocus({ currentTarget, target }: FocusEvent): void {
  keepOneStop(currentTarget, target);
}

/** Keeps one checkbox of a list as the tab stop: the current one, the given one, or the first. */
export function keepOneStop(list: EventTarget | null, named: EventTarget | null = null): void {
  const boxes = boxesIn(list);
  const isStop = (box: HTMLElement) => box.getAttribute('tabindex') === '0';
  const stop = boxes.find((box) => box === named) ?? boxes.find(isStop) ?? boxes[0];
  for (const box of boxes) box.tabIndex = box === stop ? 0 : -1;
}

function boxesIn(list: EventTarget | null): readonly HTMLInputElement[] {
  return list instanceof Element
    ? [...list.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
    : [];
}
