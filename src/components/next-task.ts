/** What browsers have, or will have, to give way by. */
interface Scheduler {
  readonly yield?: () => Promise<void>;
}

/** Lets everything that waits for the thread have it: what comes after is a task of its own. The one way work is cut here. */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: Scheduler };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/** A task after what was just drawn is on screen, so that it does not hold that up; in a page that nobody sees, the next one. */
export async function nextPaint(): Promise<void> {
  if (!document.hidden) await new Promise((resolve) => requestAnimationFrame(resolve));
  await nextTask();
}
