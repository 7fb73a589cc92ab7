import type { PlacedScene } from '../../layouts/placed-scene.js';

/** A scene is on the canvas. Stays inside the element. */
export class SceneDrawnEvent extends Event {
  static readonly type = 'scene-drawn';
  readonly placed: PlacedScene;

  constructor(placed: PlacedScene) {
    super(SceneDrawnEvent.type, { bubbles: true, composed: true });
    this.placed = placed;
  }
}
