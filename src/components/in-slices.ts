import { nextTask } from './next-task.js';

/** Maximum duration of a slice, unless configured otherwise or a single step takes longer. */
const SLICE_MS = 30;

/** The pauses of a long computation. */
export class Slices {
  readonly #signal: AbortSignal | undefined;
  readonly #sliceMs: number;
  #end: number;

  constructor(signal?: AbortSignal, sliceMs = SLICE_MS) {
    this.#signal = signal;
    this.#sliceMs = sliceMs;
    this.#end = performance.now() + sliceMs;
  }

  /**
   * Returns a promise to wait for if a pause is due, otherwise null. A hidden page needs no pauses.
   * @param isLast whether this is the last step, after which the caller's own work follows
   * @throws the signal's reason once it is aborted
   */
  pause(isLast = false): Promise<void> | null {
    this.#signal?.throwIfAborted();
    if (document.hidden || (!isLast && performance.now() < this.#end)) return null;
    return this.#breathe();
  }

  async #breathe(): Promise<void> {
    await nextTask();
    this.#end = performance.now() + this.#sliceMs;
    this.#signal?.throwIfAborted();
  }
}

/**
 * Runs a generator of steps with pauses that keep the page responsive.
 * @throws the errors of a step, or the signal's reason once it is aborted
 */
export async function inSlices<T>(
  steps: Generator<undefined, T>,
  signal?: AbortSignal,
  sliceMs = SLICE_MS,
): Promise<T> {
  const slices = new Slices(signal, sliceMs);
  for (let step = steps.next(); ; step = steps.next()) {
    const pause = slices.pause(step.done);
    if (pause) await pause;
    if (step.done) return step.value;
  }
}
