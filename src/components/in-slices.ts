import { nextTask } from './next-task.js';

/** The page is never held longer than this at a time unless something else is asked for, but for a single step that takes longer. */
const SLICE_MS = 30;

/** The pauses of a work that takes long. */
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
   * A pause in which the page can breathe, where one is due; null if none is. A page that nobody sees needs none.
   * @param isLast whether nothing comes after it: whoever waits for the answer has work of its own with it
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
 * Takes the steps of a work, with pauses in which the page can breathe.
 * @throws what a step throws, or the signal's reason once it is aborted
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
