/** Editing actions for the selected model or claim. */
export type EditAction = 'change' | 'add-claim' | 'remove';

/** The reader wants to edit the selection. Does not leave the element. */
export class EditRequestEvent extends Event {
  static readonly type = 'edit-request';
  readonly action: EditAction;

  constructor(action: EditAction) {
    super(EditRequestEvent.type, { bubbles: true, composed: true });
    this.action = action;
  }
}
