/** Does something in a task of its own: once, however often it is asked for until then. */
export class NextTask {
  readonly #work: () => Promise<void>;
  #due: Promise<void> | null = null;

  constructor(work: () => Promise<void>) {
    this.#work = work;
  }

  /** @returns when it is done */
  ask(): Promise<void> {
    this.#due ??= new Promise((resolve) => {
      setTimeout(() => {
        this.#due = null;
        resolve(this.#work());
      });
    });
    return this.#due;
  }
}
