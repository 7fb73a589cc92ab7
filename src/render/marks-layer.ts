import type { Guide } from '../layouts/guides.js';
import type { Mark } from '../scene/cards/card-marks.js';
import type { Palette } from '../scene/style/palette.js';
import { isOver, paintGuide, type Viewport } from './paint-guide.js';
import { paintMarks } from './paint-marks.js';
import { OverlayCanvas } from './overlay-canvas.js';

/** Draws the marks of one card, given its top left corner in the picture and its opacity. */
export type Put = (left: number, top: number, opacity: number, marks: readonly Mark[]) => void;

/**
 * Overlay canvases for what Cytoscape cannot draw: marks on cards, and the guides of a timeline below and above them.
 */
export class MarksLayer {
  readonly #over: OverlayCanvas;
  readonly #under: OverlayCanvas;
  #palette: Palette;
  #hadGuides = false;

  constructor(container: HTMLElement, palette: Palette) {
    this.#palette = palette;
    this.#over = new OverlayCanvas(container, false);
    this.#under = new OverlayCanvas(container, true);
  }

  setPalette(palette: Palette): void {
    this.#palette = palette;
  }

  /** Repaints everything. */
  paint(
    viewport: Viewport,
    guides: readonly Guide[],
    textLengths: ReadonlyMap<string, number> | undefined,
    visit: (put: Put) => void,
  ): void {
    const { zoom, pan } = viewport;
    if (guides.length > 0 || this.#hadGuides) this.#paintUnder(viewport, guides);
    this.#hadGuides = guides.length > 0;
    const sheet = this.#over.begin();
    if (!sheet) return;
    const { context, ratio } = sheet;
    visit((left, top, opacity, marks) => {
      if (opacity === 0) return;
      const scale = zoom * ratio;
      context.setTransform(
        scale,
        0,
        0,
        scale,
        (pan.x + left * zoom) * ratio,
        (pan.y + top * zoom) * ratio,
      );
      context.globalAlpha = opacity;
      paintMarks(context, marks, this.#palette, textLengths);
    });
    context.globalAlpha = 1;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    for (const guide of guides) {
      if (isOver(guide)) paintGuide(context, guide, viewport, this.#palette);
    }
  }

  dispose(): void {
    this.#over.dispose();
    this.#under.dispose();
  }

  #paintUnder(viewport: Viewport, guides: readonly Guide[]): void {
    const sheet = this.#under.begin();
    if (!sheet) return;
    const { context, ratio } = sheet;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    for (const guide of guides) {
      if (!isOver(guide)) paintGuide(context, guide, viewport, this.#palette);
    }
  }
}
