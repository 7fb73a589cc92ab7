/**
 * When what stands in a field is meant: with the next frame after the last change, however many letters came before it, and
 * never while an input method composes, of which a Chinese word is made letter by letter.
 */
export class Typing {
  readonly #onMeant: () => void;
  #frame: number | null = null;
  #isComposing = false;
  /** The Enter that ends a composition may come after its end, but comes in the same frame. */
  #hasJustComposed = false;

  constructor(onMeant: () => void) {
    this.#onMeant = onMeant;
  }

  /** Whether keys belong to the input method. */
  get isComposing(): boolean {
    return this.#isComposing || this.#hasJustComposed;
  }

  /** Something was typed. */
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

  /** What was typed is not meant any more. */
  cancel(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
    this.#isComposing = false;
    this.#hasJustComposed = false;
  }
}
