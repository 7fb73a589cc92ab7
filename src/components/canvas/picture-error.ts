/** A picture could not be made. Stays inside the element. */
export class PictureErrorEvent extends Event {
  static readonly type = 'picture-error';
  readonly error: unknown;

  constructor(error: unknown) {
    super(PictureErrorEvent.type, { bubbles: true, composed: true });
    this.error = error;
  }
}
