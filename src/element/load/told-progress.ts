import type { LoadProgress } from '../../components/message/load-progress.js';

/** Progress is not reported more often than this. */
const TELL_MS = 100;

/** How far a load has come, for a page that is not drawn at every step of a hundred thousand, but at the last before a pause. */
export class ToldProgress {
  readonly #draw: () => void;
  #progress: LoadProgress | null = null;
  #telling: ReturnType<typeof setTimeout> | null = null;

  constructor(draw: () => void) {
    this.#draw = draw;
  }

  /** Null if nothing is on its way that takes long enough to say. */
  get progress(): LoadProgress | null {
    return this.#progress;
  }

  /** Hears how far it is. */
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

  /** Nothing is on its way any more. */
  clear(): void {
    this.#progress = null;
  }
}
