/** The playback speeds, with their labels. */
export const SPEEDS = [
  { times: '0.5×', stepMs: 1400 },
  { times: '1×', stepMs: 700 },
  { times: '2×', stepMs: 350 },
  { times: '4×', stepMs: 175 },
] as const;

/** A timer that runs steps one after another, each after the last is finished, until {@link Playback.stop}. */
export class Playback {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #onStep: (() => boolean) | null = null;

  /**
   * Starts with the first step at once.
   * @param stepMs called before each step, so that a new speed takes effect with the next one
   * @param onStep returns whether there is another step
   */
  start(stepMs: () => number, onStep: () => boolean): void {
    this.stop();
    this.#onStep = onStep;
    this.#step(stepMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#onStep = null;
  }

  #step(stepMs: () => number): void {
    if (!this.#onStep) return;
    if (this.#onStep()) this.#timer = setTimeout(() => this.#step(stepMs), stepMs());
    else this.stop();
  }
}
