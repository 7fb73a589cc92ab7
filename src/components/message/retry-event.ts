/** The reader wants the graph loaded once more. */
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
