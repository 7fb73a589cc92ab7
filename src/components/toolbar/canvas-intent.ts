/** Canvas actions that do not change the view. */
export type CanvasAction = 'zoom-in' | 'zoom-out' | 'fit';

/** Asks `<lineage-graph>` to move the picture. Does not leave the element. */
export class CanvasIntentEvent extends Event {
  static readonly type = 'canvas-intent';
  readonly action: CanvasAction;

  constructor(action: CanvasAction) {
    super(CanvasIntentEvent.type, { bubbles: true, composed: true });
    this.action = action;
  }
}

declare global {
  interface HTMLElementEventMap {
    'canvas-intent': CanvasIntentEvent;
  }
}
