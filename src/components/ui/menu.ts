import type { LitElement, ReactiveController } from 'lit';
import { placePopover } from './place-popover.js';

/**
 * A button of an element, `.tool`, and the popover that it opens. The browser draws that above everything else, and closes it
 * when the reader presses Escape or something elsewhere.
 */
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
    if (!this.#isOpen) this.#popover?.showPopover();
  }

  close(): void {
    if (this.#isOpen) this.#popover?.hidePopover();
  }

  /** Closes the menu and focuses its button. */
  closeAndReturn(): void {
    this.close();
    this.#button?.focus();
  }

  hostUpdated(): void {
    if (this.#isOpen) this.#place();
  }

  /** A popover that is taken out of the page is closed without an event. */
  hostDisconnected(): void {
    this.#setOpen(false);
  }

  /** For `beforetoggle` of the popover. */
  readonly onBeforeToggle = ({ newState }: ToggleEvent): void => this.#setOpen(newState === 'open');

  /** For `focusout` of what contains button and popover. */
  readonly onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    const isElsewhere = relatedTarget instanceof Node;
    if (isElsewhere && !this.#host.renderRoot.contains(relatedTarget)) this.close();
  };

  /** For `keydown` of what contains button and popover. */
  readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#isOpen) return;
    // Nothing around the menu takes the same key for a reason to close something else.
    event.stopPropagation();
    event.preventDefault();
    this.closeAndReturn();
  };

  get #popover(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('[popover]');
  }

  get #button(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.tool');
  }

  #setOpen(isOpen: boolean): void {
    if (isOpen === this.#isOpen) return;
    this.#isOpen = isOpen;
    if (isOpen) {
      // It has no size before it is shown, which is after `beforetoggle` and before the next frame.
      requestAnimationFrame(this.#place);
      window.addEventListener('scroll', this.#place, true);
      window.addEventListener('resize', this.#place);
    } else {
      window.removeEventListener('scroll', this.#place, true);
      window.removeEventListener('resize', this.#place);
      this.#onClose();
    }
    this.#host.requestUpdate();
  }

  readonly #place = (): void => {
    const [popover, button] = [this.#popover, this.#button];
    if (popover && button) placePopover(popover, button);
  };
}
