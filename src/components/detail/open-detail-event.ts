/**
 * The reader chose a model by key and reads on in the panel that speaks of it, whose heading takes the focus; Escape leads
 * back to the element that asked. Comes after the intent that selects. Stays inside the element.
 */
export class ReadOnEvent extends Event {
  static readonly type = 'read-on';

  constructor() {
    super(ReadOnEvent.type, { bubbles: true, composed: true });
  }
}
