import { whenIdle } from './when-idle.js';

/** Maximum duration of a slice: a letter typed meanwhile is shown with the next frame. */
export const URGENT_SLICE_MS = 6;

/**
 * Runs a generator of steps that a reader waits for, in short slices that start in the next task.
 * @param onDone receives the result; not called once cancelled
 * @returns a function that cancels it
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
