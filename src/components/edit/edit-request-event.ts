/** What can be asked for about the model or the claim that is selected. */
export type EditAction = 'change' | 'add-claim' | 'remove';

/** The reader wants to edit what is selected. Stays inside the element. */
export class EditRequestEvent extends Event {
  static readonly type = 'edit-request';
  readonly action: EditAction;

  constructor(action: EditAction) {
    super(EditRequestEvent.type, { bubbles: true, composed: true });
    this.action = action;
  }
}
