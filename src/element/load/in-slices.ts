import { nextTask } from '../../components/next-task.js';

/** The page is never held longer than this at a time, but for a single step that takes longer. */
const SLICE_MS = 30;

/**
 * Takes the steps of a work, with pauses in which the page can breathe; a page that nobody sees needs none.
 * @throws what a step throws, or the signal's reason once it is aborted
 */
export async function inSlices<T>(steps: Generator<undefined, T>, signal: AbortSignal): Promise<T> {
  let end = performance.now() + SLICE_MS;
  for (let step = steps.next(); ; step = steps.next()) {
    // One last pause: whoever waits for the answer has work of its own with it.
    if (!document.hidden && (step.done || performance.now() >= end)) {
      await nextTask();
      end = performance.now() + SLICE_MS;
    }
    signal.throwIfAborted();
    if (step.done) return step.value;
  }
}
