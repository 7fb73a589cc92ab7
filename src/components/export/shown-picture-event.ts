import type { ShownPicture } from '../../export/shown-picture.js';

/** Requests the picture on screen. The listener that has it answers with `respondWith`. */
export class ShownPictureEvent extends Event {
  static readonly type = 'shown-picture';
  #shown: Promise<ShownPicture> | null = null;

  constructor() {
    super(ShownPictureEvent.type, { bubbles: true, composed: true });
  }

  /** Sets the promise of what is on screen, once drawn. */
  respondWith(shown: Promise<ShownPicture>): void {
    this.#shown = shown;
  }

  /** The promise set by a listener; null if there is none. */
  get shown(): Promise<ShownPicture> | null {
    return this.#shown;
  }
}

declare global {
  interface HTMLElementEventMap {
    'shown-picture': ShownPictureEvent;
  }
}
