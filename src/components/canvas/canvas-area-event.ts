/** Reports the area of the canvas, once everything around it has its size. Does not leave the element. */
export class CanvasAreaEvent extends Event {
  static readonly type = 'canvas-area';
  /** CSS pixels; 0 while the canvas is hidden. */
  readonly width: number;
  /** CSS pixels; 0 while the canvas is hidden. */
  readonly height: number;
  /** The font family that text is painted in. */
  readonly font: string;

  constructor(width: number, height: number, font: string) {
    super(CanvasAreaEvent.type, { bubbles: true, composed: true });
    this.width = width;
    this.height = height;
    this.font = font;
  }
}
