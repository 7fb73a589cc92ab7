/**
 * Resolves in a new task, after everything that waits for the thread, including timers, which `scheduler.yield` would
 * precede. The only way in which work is split here.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Resolves in a task after the next paint; in a hidden page, in the next task. */
export async function nextPaint(): Promise<void> {
  if (!document.hidden) await new Promise((resolve) => requestAnimationFrame(resolve));
  await nextTask();
}
