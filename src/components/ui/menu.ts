import type { LitElement, ReactiveController } from 'lit';

/** A button of an element, `.tool`, and what hangs from it while it is open: closed by Escape, and when the reader goes elsewhere. */
export class Menu implements ReactiveController {
  readonly #host: LitElement;
  readonly #onClose: () => void;
  #isOpen = false;

  constructor(host: LitElement, onClose: () => void = () => undefined) {
    this.#host = host;
    this.#onClose = onClose;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  show(): void {
    this.#isOpen = true;
    this.#host.requestUpdate();
    // A press on something that takes no focus moves none, so the focus alone cannot tell that the reader went elsewhere.
    window.addEventListener('pointerdown', this.#onPointerDown, true);
  }

  close(): void {
    this.#isOpen = false;
    this.#onClose();
    this.#host.requestUpdate();
    window.removeEventListener('pointerdown', this.#onPointerDown, true);
  }

  readonly toggle = (): void => {
    if (this.#isOpen) this.close();
    else this.show();
  };

  /** Closes the menu; its button has the focus again. */
  closeAndReturn(): void {
    this.close();
    this.#host.renderRoot.querySelector<HTMLElement>('.tool')?.focus();
  }

  hostDisconnected(): void {
    this.close();
  }

  /** To be heard on what holds button and menu. */
  readonly onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    const isElsewhere = relatedTarget instanceof Node;
    if (isElsewhere && !this.#host.renderRoot.contains(relatedTarget)) this.close();
  };

  /** To be heard on what holds button and menu. */
  readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#isOpen) return;
    event.stopPropagation();
    event.preventDefault();
    this.closeAndReturn();
  };

  readonly #onPointerDown = (event: PointerEvent): void => {
    if (!event.composedPath().includes(this.#host)) this.close();
  };
}
