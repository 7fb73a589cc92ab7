/** Where the browser does not say when it is idle: so long after. */
const IDLE_GUESS_MS = 200;

/**
 * Does a work of its own when nothing else is to be done, or, where it is urgent, in the next task. The one way work is put
 * off here.
 * @returns what calls it off
 */
export function whenIdle(work: () => void, { urgent = false } = {}): () => void {
  // Safari has no idle callbacks.
  if (urgent || typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, urgent ? 0 : IDLE_GUESS_MS);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(work);
  return () => cancelIdleCallback(request);
}
