/** What a reader can ask of the canvas without changing the view. */
export type CanvasAction = 'zoom-in' | 'zoom-out' | 'fit';

/** A part of the page asks its `<lineage-graph>` to move the picture. Stays inside the element. */
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
