/** The reader wants to load the missing parts of the page again. */
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
