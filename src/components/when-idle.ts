/** Delay in browsers without idle callbacks. */
const IDLE_GUESS_MS = 200;

/**
 * Runs work when the page is idle or, if urgent, in the next task. The only way in which work is deferred here.
 * @returns a function that cancels it
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
