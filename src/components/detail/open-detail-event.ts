/**
 * The reader chose a model by keyboard: the heading of its panel takes the focus, and Escape returns it to the element
 * that fired. Follows the intent that selects. Does not leave the element.
 */
export class OpenDetailEvent extends Event {
  static readonly type = 'open-detail';

  constructor() {
    super(OpenDetailEvent.type, { bubbles: true, composed: true });
  }
}
