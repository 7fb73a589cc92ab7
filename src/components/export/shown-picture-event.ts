import type { ShownPicture } from '../../export/shown-picture.js';

/** The reader wants to make something of what is on screen. Whoever has it answers. */
export class ShownPictureEvent extends Event {
  static readonly type = 'shown-picture';
  #shown: Promise<ShownPicture> | null = null;

  constructor() {
    super(ShownPictureEvent.type, { bubbles: true, composed: true });
  }

  /** Hands over what is on screen, once it is drawn. */
  respondWith(shown: Promise<ShownPicture>): void {
    this.#shown = shown;
  }

  /** What was answered; null if nobody took the job. */
  get shown(): Promise<ShownPicture> | null {
    return this.#shown;
  }
}

declare global {
  interface HTMLElementEventMap {
    'shown-picture': ShownPictureEvent;
  }
}
