/** The reader wants the parts of the page loaded that could not be. */
export class RetryPartsEvent extends Event {
  static readonly type = 'retry-parts';

  constructor() {
    super(RetryPartsEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'retry-parts': RetryPartsEvent;
  }
}
