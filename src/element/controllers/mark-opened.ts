/** User Timing marks of an element's first picture: it can be read; it answers a click. */
const MARKS = {
  readable: 'lineage-graph:readable',
  interactive: 'lineage-graph:interactive',
} as const;

const marked = new WeakSet<Element>();

/**
 * Marks, once an element, that its picture is there; `detail` has the address of its graph.
 * @param readableSince when the page painted the picture before the program was there; null if the program did, now
 */
export function markOpened(
  element: Element & { readonly src?: string | null },
  readableSince: number | null,
): void {
  if (marked.has(element)) return;
  marked.add(element);
  const detail = { src: element.src ?? null };
  const startTime = readableSince ?? performance.now();
  performance.mark(MARKS.readable, { startTime, detail });
  performance.mark(MARKS.interactive, { detail });
}
