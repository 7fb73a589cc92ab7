/**
 * Lets everything that waits for the thread have it, timers too: what yields to a scheduler comes back before them. What comes
 * after is a task of its own. The one way work is cut here.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** A task after what was just drawn is on screen, so that it does not hold that up; in a page that nobody sees, the next one. */
export async function nextPaint(): Promise<void> {
  if (!document.hidden) await new Promise((resolve) => requestAnimationFrame(resolve));
  await nextTask();
}
