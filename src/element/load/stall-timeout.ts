/** So many seconds a server may say nothing before it is given up. */
export const MAX_SILENT_SECONDS = 30;

/** How long a server has said nothing; its signal aborts when that is too long. Runs from the start until it is ended. */
export class StallTimeout {
  readonly #abort = new AbortController();
  #timer = this.#begin();

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** The server said something: counts from here. */
  break(): void {
    this.end();
    this.#timer = this.#begin();
  }

  /** There is nothing more to wait for. */
  end(): void {
    clearTimeout(this.#timer);
  }

  #begin(): ReturnType<typeof setTimeout> {
    return setTimeout(() => this.#abort.abort(), MAX_SILENT_SECONDS * 1000);
  }
}
