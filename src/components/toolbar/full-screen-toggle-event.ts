/** The reader toggled full-screen mode. Does not leave the element. */
export class FullScreenToggleEvent extends Event {
  static readonly type = 'full-screen-toggle';

  constructor() {
    super(FullScreenToggleEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'full-screen-toggle': FullScreenToggleEvent;
  }
}
