import type { Transition } from '../view-intent.js';

/** The reader wants the address of a view. Whoever copies it answers, so that the reader is told how it went. */
export class CopyLinkEvent extends Event {
  static readonly type = 'copy-link';
  /** What makes the view of the one that is seen. */
  readonly transition: Transition;
  #copied: Promise<unknown> | null = null;

  constructor(transition: Transition = (view) => view) {
    super(CopyLinkEvent.type, { bubbles: true, composed: true });
    this.transition = transition;
  }

  /** Says what has to succeed for the link to be copied, for instance `navigator.clipboard.writeText(…)`. */
  respondWith(copied: Promise<unknown>): void {
    this.#copied = copied;
  }

  /** What was answered; null where nobody took the job. */
  get copied(): Promise<unknown> | null {
    return this.#copied;
  }
}

declare global {
  interface HTMLElementEventMap {
    'copy-link': CopyLinkEvent;
  }
}
