/** The reader wants to load the graph again. */
export class RetryEvent extends Event {
  static readonly type = 'retry';

  constructor() {
    super(RetryEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    retry: RetryEvent;
  }
}
