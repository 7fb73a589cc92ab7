/** How fast the family grows, and how a reader reads it. */
export const SPEEDS = [
  { times: '0.5×', stepMs: 1400 },
  { times: '1×', stepMs: 700 },
  { times: '2×', stepMs: 350 },
  { times: '4×', stepMs: 175 },
] as const;

/** A clock that asks for a step again and again, each one after the last is done; {@link Playback.stop} ends it. */
export class Playback {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #onStep: (() => boolean) | null = null;

  /**
   * Takes the first step at once.
   * @param stepMs asked before each step, so that another speed holds from the next one on
   * @param onStep whether there is another step after it
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
