import type { ViewState } from '../state/view-state.js';

/** A change of the view, as the reader meant it: applied to the view of the moment by whoever owns it. */
export type Transition = (view: ViewState) => ViewState;

/** A part of the page asks its `<lineage-graph>` to change the view. Stays inside the element. */
export class ViewIntentEvent extends Event {
  static readonly type = 'view-intent';
  readonly transition: Transition;

  constructor(transition: Transition) {
    super(ViewIntentEvent.type, { bubbles: true, composed: true });
    this.transition = transition;
  }
}
