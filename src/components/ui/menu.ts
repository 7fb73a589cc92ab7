import type { LitElement, ReactiveController } from 'lit';
import { placePopover } from './place-popover.js';

/** The target of a key. */
interface Move {
  readonly from: 'start' | 'end' | 'here';
  readonly step: 1 | -1;
}

const MOVES: Readonly<Partial<Record<string, Move>>> = {
  ArrowDown: { from: 'here', step: 1 },
  ArrowUp: { from: 'here', step: -1 },
  Home: { from: 'start', step: 1 },
  End: { from: 'end', step: -1 },
};

/** The focusable controls in a menu; of a radio group, the checked button. */
const STOPS = 'button:not(:disabled), input:not(:disabled, [type=radio]:not(:checked)), a[href]';

/** Whether the focused control uses the key itself. */
function keeps({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLInputElement)) return false;
  return target.type === 'radio' ? key.startsWith('Arrow') : target.type !== 'checkbox';
}

/**
 * A button `.tool` of an element, and its popover. The browser shows it in the top layer, and closes it on Escape or a
 * click outside.
 */
export class Menu implements ReactiveController {
  readonly #host: LitElement;
  readonly #onClose: () => void;
  #isOpen = false;
  /** The initial focus of the next opening; null for the first control. */
  #first: Move | null = null;

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

  /** A popover that is disconnected closes without an event. */
  hostDisconnected(): void {
    this.#setOpen(false);
  }

  /** Listener for `beforetoggle` of the popover. */
  readonly onBeforeToggle = ({ newState }: ToggleEvent): void => this.#setOpen(newState === 'open');

  /** Listener for `focusout` of the container of button and popover. */
  readonly onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    const isElsewhere = relatedTarget instanceof Node;
    if (isElsewhere && !this.#host.renderRoot.contains(relatedTarget)) this.close();
  };

  /**
   * Listener for `keydown` of the container of button and popover: Escape closes; Up and Down move through the
   * controls, and open the menu from its button; Home and End go to the first and last. Radio buttons keep the arrow
   * keys.
   */
  readonly onKeyDown = (event: KeyboardEvent): void => {
    const move = MOVES[event.key];
    if (move && (this.#isOpen || event.key.startsWith('Arrow')) && !keeps(event)) {
      event.preventDefault();
      if (this.#isOpen) this.#stopAfter(move)?.focus();
      else {
        this.#first = move;
        this.show();
      }
    }
    if (event.key !== 'Escape' || !this.#isOpen) return;
    // Nothing else may close on the same key.
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

  get #stops(): readonly HTMLElement[] {
    return [...(this.#popover?.querySelectorAll<HTMLElement>(STOPS) ?? [])];
  }

  #stopAfter({ from, step }: Move): HTMLElement | undefined {
    const stops = this.#stops;
    const at = stops.findIndex((stop) => stop.matches(':focus'));
    const last = stops.length - 1;
    if (from === 'end') return stops[last];
    if (from === 'start' || (at === -1 && step > 0)) return stops[0];
    return stops[at === -1 ? last : Math.min(Math.max(at + step, 0), last)];
  }

  /** Focuses the first control of the opened menu, or the last if opened with Up. */
  async #enter(): Promise<void> {
    const move = this.#first ?? MOVES['Home'];
    this.#first = null;
    await this.#host.updateComplete;
    if (this.#isOpen && move) this.#stopAfter(move)?.focus({ preventScroll: true });
  }

  #setOpen(isOpen: boolean): void {
    if (isOpen === this.#isOpen) return;
    this.#isOpen = isOpen;
    if (isOpen) {
      // It only has a size once shown, which is after `beforetoggle` and before the next frame.
      requestAnimationFrame(this.#place);
      requestAnimationFrame(() => void this.#enter());
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
