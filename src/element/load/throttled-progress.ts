import type { LoadProgress } from '../../components/message/load-progress.js';

/** Minimum interval between progress reports. */
const INTERVAL_MS = 100;

/** The throttled progress of a load: the page is redrawn only for the last report before each pause. */
export class ThrottledProgress {
  readonly #draw: () => void;
  #progress: LoadProgress | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(draw: () => void) {
    this.#draw = draw;
  }

  /** Null if nothing is loading that takes long enough to report. */
  get progress(): LoadProgress | null {
    return this.#progress;
  }

  /** Receives the progress. */
  report(progress: LoadProgress): void {
    const isNewPhase = this.#progress?.phase !== progress.phase;
    this.#progress = progress;
    if (isNewPhase) this.#draw();
    if (this.#timer !== null) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#draw();
    }, INTERVAL_MS);
  }

  /** Called when loading has ended. */
  clear(): void {
    this.#progress = null;
  }
}
