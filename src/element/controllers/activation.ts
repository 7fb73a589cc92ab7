import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** An element whose picture may have to be asked for: `interaction="activate"`. */
type ActivationHost = ReactiveControllerHost & HTMLElement & { readonly interaction: string };

/**
 * Whether the picture takes wheel and touches. Asked for `activate`, it leaves them to the page until the reader clicks into
 * it, as maps do, and again once the reader presses outside, moves the focus out or leaves the window.
 */
export class Activation implements ReactiveController {
  readonly #host: ActivationHost;
  #isActive = false;

  constructor(host: ActivationHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether something has to lie over the picture, that the page may scroll. */
  get isGuarded(): boolean {
    return this.#host.interaction === 'activate' && !this.#isActive;
  }

  readonly start = (): void => {
    if (!this.isGuarded) return;
    this.#isActive = true;
    this.#host.addEventListener('focusout', this.#onFocusOut);
    document.addEventListener('pointerdown', this.#onPress, { capture: true, passive: true });
    window.addEventListener('blur', this.end);
    this.#host.requestUpdate();
  };

  /** @returns whether the picture was the reader's until now */
  readonly end = (): boolean => {
    if (!this.#isActive) return false;
    this.#isActive = false;
    this.#host.removeEventListener('focusout', this.#onFocusOut);
    document.removeEventListener('pointerdown', this.#onPress, { capture: true });
    window.removeEventListener('blur', this.end);
    this.#host.requestUpdate();
    return true;
  };

  hostDisconnected(): void {
    this.end();
  }

  /** What the focus goes to is null when it goes nowhere: a press between two fields of the element must not end it. */
  readonly #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && !this.#host.contains(relatedTarget)) this.end();
  };

  readonly #onPress = (event: PointerEvent): void => {
    if (!event.composedPath().includes(this.#host)) this.end();
  };
}
