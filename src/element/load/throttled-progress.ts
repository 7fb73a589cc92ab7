import type { LoadProgress } from '../../components/message/load-progress.js';

/** Minimum interval between progress reports. */
const TELL_MS = 100;

/** The throttled progress of a load: the page is redrawn only for the last report before each pause. */
export class ThrottledProgress {
  readonly #draw: () => void;
  #progress: LoadProgress | null = null;
  #telling: ReturnType<typeof setTimeout> | null = null;

  constructor(draw: () => void) {
    this.#draw = draw;
  }

  /** Null if nothing is loading that takes long enough to report. */
  get progress(): LoadProgress | null {
    return this.#progress;
  }

  /** Receives the progress. */
  tell(progress: LoadProgress): void {
    const isNews = this.#progress?.phase !== progress.phase;
    this.#progress = progress;
    if (isNews) this.#draw();
    if (this.#telling !== null) return;
    this.#telling = setTimeout(() => {
      this.#telling = null;
      this.#draw();
    }, TELL_MS);
  }

  /** Called when loading has ended. */
  clear(): void {
    this.#progress = null;
  }
}
