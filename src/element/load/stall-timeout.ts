/** A server that sends nothing for this many seconds is given up. */
export const MAX_SILENT_SECONDS = 30;

/**
 * A timeout that restarts with each response; its signal aborts if the server sends nothing for too long. Runs from the
 * start until it is ended.
 */
export class StallTimeout {
  readonly #abort = new AbortController();
  #timer = this.#begin();

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Restarts the timeout. */
  break(): void {
    this.end();
    this.#timer = this.#begin();
  }

  /** Stops the timeout. */
  end(): void {
    clearTimeout(this.#timer);
  }

  #begin(): ReturnType<typeof setTimeout> {
    return setTimeout(() => this.#abort.abort(), MAX_SILENT_SECONDS * 1000);
  }
}
