/**
 * Decides when the text of a field takes effect: at the next frame after the last change, however many letters were
 * typed, and never during IME composition, as for Chinese.
 */
export class Typing {
  readonly #onMeant: () => void;
  #frame: number | null = null;
  #isComposing = false;
  /** The Enter key that ends a composition may arrive after its end, but within the same frame. */
  #hasJustComposed = false;

  constructor(onMeant: () => void) {
    this.#onMeant = onMeant;
  }

  /** Whether an input method is composing. */
  get isComposing(): boolean {
    return this.#isComposing || this.#hasJustComposed;
  }

  /** Called for each input. */
  change(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null;
      this.#hasJustComposed = false;
      if (!this.#isComposing) this.#onMeant();
    });
  }

  compose(): void {
    this.#isComposing = true;
  }

  endComposing(): void {
    this.#hasJustComposed = this.#isComposing;
    this.#isComposing = false;
    this.change();
  }

  /** Cancels pending input. */
  cancel(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
    this.#isComposing = false;
    this.#hasJustComposed = false;
  }
}
