import type { ViewState } from '../state/view-state.js';

/** A change of the view, applied to the current view by its owner. */
export type Transition = (view: ViewState) => ViewState;

/** Asks `<lineage-graph>` to change the view. Does not leave the element. */
export class ViewIntentEvent extends Event {
  static readonly type = 'view-intent';
  readonly transition: Transition;

  constructor(transition: Transition) {
    super(ViewIntentEvent.type, { bubbles: true, composed: true });
    this.transition = transition;
  }
}
