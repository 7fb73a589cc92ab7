import { whenIdle } from './when-idle.js';

/** The page is never held longer than this at a time: a letter that is typed meanwhile is shown with the next frame. */
export const URGENT_SLICE_MS = 6;

/**
 * Takes the steps of a work that a reader waits for, in short slices, the first of them in the next task.
 * @param onDone hears the result; never called once the work is called off
 * @returns what calls it off
 */
export function inUrgentSlices<T>(
  steps: Generator<undefined, T>,
  onDone: (result: T) => void,
): () => void {
  let cancel: () => void;
  const slice = () => {
    const end = performance.now() + URGENT_SLICE_MS;
    let step = steps.next();
    while (!step.done && performance.now() < end) step = steps.next();
    if (step.done) onDone(step.value);
    else cancel = whenIdle(slice, { urgent: true });
  };
  cancel = whenIdle(slice, { urgent: true });
  return () => cancel();
}
