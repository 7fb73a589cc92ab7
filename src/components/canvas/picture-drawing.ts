import { finish } from '../../domain/format/steps.js';
import type { Picture } from '../../picture.js';
import type { GraphRenderer } from '../../render/graph-renderer.js';
import type { Place } from '../../render/viewport.js';
import type { SeenPart } from '../../state/view-state.js';
import { inSlices } from '../in-slices.js';
import { nextTask } from '../next-task.js';

/**
 * Draws the pictures of a canvas, one after the other. The first one is drawn in tasks of its own, so that the page answers
 * meanwhile; later ones, which glide from the one before, at once.
 */
export class PictureDrawing {
  readonly #onDrawn: () => void;
  /** What is left of the first one. */
  #steps: Generator<undefined, void> | null = null;
  #done: Promise<void> = Promise.resolve();

  /** @param onDrawn called whenever a picture is drawn, or may be seen at another place */
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

  /** Resolves when what was to be drawn is, or is not to be any more. @throws what its drawing threw */
  async whenDone(): Promise<void> {
    let done;
    do await (done = this.#done);
    while (done !== this.#done);
  }

  /** What it is drawn on is gone. */
  cancel(): void {
    this.#steps?.return();
    this.#steps = null;
  }

  async #run(steps: Generator<undefined, void>): Promise<void> {
    // What made the picture known has taken a task already.
    await nextTask();
    await inSlices(steps);
    if (this.#steps !== steps) return;
    this.#steps = null;
    this.#onDrawn();
  }
}
