import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** An element with `interaction="activate"` or `direct`. */
type ActivationHost = ReactiveControllerHost & HTMLElement & { readonly interaction: string };

/**
 * Controls whether the picture handles wheel and touch events. With `activate` the page keeps them until the reader
 * clicks into the picture, as with embedded maps, and again after a click outside, loss of focus or leaving the window.
 */
export class Activation implements ReactiveController {
  readonly #host: ActivationHost;
  #isActive = false;

  constructor(host: ActivationHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether a guard must cover the picture so that the page can scroll. */
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

  /** @returns whether the picture was active until now */
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

  /**
   * `relatedTarget` is null if the focus goes nowhere; moving between two fields of the element must not deactivate it.
   */
  readonly #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && !this.#host.contains(relatedTarget)) this.end();
  };

  readonly #onPress = (event: PointerEvent): void => {
    if (!event.composedPath().includes(this.#host)) this.end();
  };
}
