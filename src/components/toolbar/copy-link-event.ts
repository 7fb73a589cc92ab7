import type { Transition } from '../view-intent.js';

/** What a link leads to. */
type LinkWish = Pick<CopyLinkEvent, 'transition' | 'isExact'>;

/** The reader wants the address of a view. Whoever copies it answers, so that the reader learns how it went. */
export class CopyLinkEvent extends Event {
  static readonly type = 'copy-link';
  /** What makes the view of the one that is seen. */
  readonly transition: Transition;
  /** Whether the address says which part of the picture is seen, too. */
  readonly isExact: boolean;
  #copied: Promise<unknown> | null = null;

  constructor({ transition = (view) => view, isExact = false }: Partial<LinkWish> = {}) {
    super(CopyLinkEvent.type, { bubbles: true, composed: true });
    this.transition = transition;
    this.isExact = isExact;
  }

  /** Says what has to succeed for the link to be copied, for instance `navigator.clipboard.writeText(…)`. */
  respondWith(copied: Promise<unknown>): void {
    this.#copied = copied;
  }

  /** What was answered; null if nobody took the job. */
  get copied(): Promise<unknown> | null {
    return this.#copied;
  }
}

declare global {
  interface HTMLElementEventMap {
    'copy-link': CopyLinkEvent;
  }
}
