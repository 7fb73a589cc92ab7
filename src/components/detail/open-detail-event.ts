/**
 * The reader chose a model by key and reads on in the panel that speaks of it, whose heading takes the focus; Escape leads
 * back to the element that asked. Comes after the intent that selects. Stays inside the element.
 */
export class OpenDetailEvent extends Event {
  static readonly type = 'open-detail';

  constructor() {
    super(OpenDetailEvent.type, { bubbles: true, composed: true });
  }
}
