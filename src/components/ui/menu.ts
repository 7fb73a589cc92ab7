import type { LitElement, ReactiveController } from 'lit';
import { placePopover } from './place-popover.js';

/** Where a key leads. */
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

/** What can be pressed in a menu; of several radio buttons, the one that is chosen. */
const STOPS = 'button:not(:disabled), input:not(:disabled, [type=radio]:not(:checked)), a[href]';

/** Whether the key belongs to what has the focus. */
function keeps({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLInputElement)) return false;
  return target.type === 'radio' ? key.startsWith('Arrow') : target.type !== 'checkbox';
}

/**
 * A button of an element, `.tool`, and the popover that it opens. The browser draws that above everything else, and closes it
 * when the reader presses Escape or something elsewhere.
 */
export class Menu implements ReactiveController {
  readonly #host: LitElement;
  readonly #onClose: () => void;
  #isOpen = false;
  /** Where the focus goes when it is opened next; null for its beginning. */
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

  /**
   * For `keydown` of what contains button and popover: Escape closes; up and down walk through what can be pressed, and open
   * the menu from its button; Home and End go to the first and the last. Radio buttons keep the arrows, which choose among them.
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

  /** What was opened has the focus: its first stop, or the last one where the reader came from below. */
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
      // It has no size before it is shown, which is after `beforetoggle` and before the next frame.
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
