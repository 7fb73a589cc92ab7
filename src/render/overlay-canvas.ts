/** A transparent canvas of the size of its container, in device pixels. */
export class OverlayCanvas {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D | null;

  /** @param under whether it goes below the container's existing content */
  constructor(container: HTMLElement, under: boolean) {
    this.#canvas = document.createElement('canvas');
    this.#canvas.className = under ? 'marks under' : 'marks';
    this.#canvas.setAttribute('aria-hidden', 'true');
    this.#context = this.#canvas.getContext('2d');
    if (under) container.prepend(this.#canvas);
    else container.append(this.#canvas);
  }

  /** Clears the canvas, and returns its context and the device pixel ratio; null if there is no 2D canvas. */
  begin(): { readonly context: CanvasRenderingContext2D; readonly ratio: number } | null {
    if (!this.#context) return null;
    const ratio = this.#fitToBox();
    this.#context.setTransform(1, 0, 0, 1, 0, 0);
    this.#context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    return { context: this.#context, ratio };
  }

  dispose(): void {
    this.#canvas.remove();
  }

  /** Resizes the canvas to its box. @returns the device pixel ratio */
  #fitToBox(): number {
    const ratio = globalThis.devicePixelRatio;
    const width = Math.round(this.#canvas.clientWidth * ratio);
    const height = Math.round(this.#canvas.clientHeight * ratio);
    if (this.#canvas.width !== width) this.#canvas.width = width;
    if (this.#canvas.height !== height) this.#canvas.height = height;
    return ratio;
  }
}
