/** The reader wants the graph to fill the screen, or to fill it no longer. Stays inside the element. */
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
