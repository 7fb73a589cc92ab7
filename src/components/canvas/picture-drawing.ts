import { finish } from '../../domain/format/steps.js';
import type { Picture } from '../../picture.js';
import type { GraphRenderer } from '../../render/graph-renderer.js';
import type { Place } from '../../render/viewport.js';
import type { SeenPart } from '../../state/view-state.js';
import { inSlices } from '../in-slices.js';
import { nextTask } from '../next-task.js';

/**
 * Draws the pictures of a canvas one after another. The first one is drawn in separate tasks, so that the page stays
 * responsive; later ones, which animate from the previous one, at once.
 */
export class PictureDrawing {
  readonly #onDrawn: () => void;
  /** The remaining steps of the first one. */
  #steps: Generator<undefined, void> | null = null;
  #done: Promise<void> = Promise.resolve();

  /** @param onDrawn called whenever a picture was drawn, or may have moved */
  constructor(onDrawn: () => void) {
    this.#onDrawn = onDrawn;
  }

  draw(
    renderer: GraphRenderer,
    picture: Picture,
    place: Place | null,
    at: SeenPart | null = null,
  ): void {
    if (renderer.isBlank) {
      this.cancel();
      const steps = renderer.showInSteps(picture, place, at);
      this.#steps = steps;
      this.#done = this.#run(steps);
      return;
    }
    if (this.#steps) finish(this.#steps);
    this.#steps = null;
    renderer.show(picture, place, at);
    this.#onDrawn();
  }

  /** Resolves when drawing has finished or was cancelled. @throws errors of drawing */
  async whenDone(): Promise<void> {
    let done;
    do await (done = this.#done);
    while (done !== this.#done);
  }

  /** Cancels drawing, when the renderer is gone. */
  cancel(): void {
    this.#steps?.return();
    this.#steps = null;
  }

  async #run(steps: Generator<undefined, void>): Promise<void> {
    // The picture was set within this task, so drawing starts in the next.
    await nextTask();
    await inSlices(steps);
    if (this.#steps !== steps) return;
    this.#steps = null;
    this.#onDrawn();
  }
}
