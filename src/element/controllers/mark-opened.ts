/** User Timing marks of an element's first picture: readable; interactive. */
const MARKS = {
  readable: 'lineage-graph:readable',
  interactive: 'lineage-graph:interactive',
} as const;

const marked = new WeakSet<Element>();

/**
 * Sets the marks once per element; `detail` contains the URL of its graph.
 * @param readableSince when the page painted a picture embedded in it; null if the program painted it, now
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
