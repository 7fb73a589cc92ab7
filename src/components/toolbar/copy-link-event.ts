import type { Transition } from '../view-intent.js';

/** The target of a link. */
type LinkWish = Pick<CopyLinkEvent, 'transition' | 'isExact'>;

/**
 * The reader wants to copy a link. The listener that copies it calls `respondWith`, so that the reader sees the result.
 */
export class CopyLinkEvent extends Event {
  static readonly type = 'copy-link';
  /** The change that leads from the current view to the linked one. */
  readonly transition: Transition;
  /** Whether the link includes the visible part of the picture. */
  readonly isExact: boolean;
  #copied: Promise<unknown> | null = null;

  constructor({ transition = (view) => view, isExact = false }: Partial<LinkWish> = {}) {
    super(CopyLinkEvent.type, { bubbles: true, composed: true });
    this.transition = transition;
    this.isExact = isExact;
  }

  /** Sets the promise that resolves when the link is copied, for instance `navigator.clipboard.writeText(…)`. */
  respondWith(copied: Promise<unknown>): void {
    this.#copied = copied;
  }

  /** The promise set by a listener; null if there is none. */
  get copied(): Promise<unknown> | null {
    return this.#copied;
  }
}

declare global {
  interface HTMLElementEventMap {
    'copy-link': CopyLinkEvent;
  }
}
