import { readPalette } from '../../render/read-palette.js';
import { Picture, type PictureEvents } from '../../render/graph-renderer.js';
import type { Viewport } from '../../render/viewport.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { placedAsOf } from '../../layouts/placed-as-of.js';
import type { PlacedScene } from '../../layouts/placed-scene.js';
import { cardTintsOf } from '../../scene/cards/card-tints.js';
import { emphasisOf } from '../../scene/emphasis.js';
import type { Palette } from '../../scene/style/palette.js';
import type { Scene } from '../../scene/scene.js';
import { laterOf } from '../../scene/hidden-after.js';
import type { ViewState } from '../../state/view-state.js';

/** What is painted, besides the scene: what the view says that moves nothing. */
export interface Painted {
  readonly graph: LineageGraph;
  readonly view: ViewState;
  readonly placed: PlacedScene;
  readonly lang: string;
}

/** What is painted, without what came later than the view asks for. */
export function seenOf(painted: Painted): Painted {
  const { graph, view, placed, lang } = painted;
  return { ...painted, placed: placedAsOf(graph, placed, view, lang) };
}

/** The picture in the colours of an element that has a size. {@link Painting.dispose} releases it. */
export class Painting {
  readonly #probe: HTMLElement;
  readonly #picture: Picture;
  #isDrawn = false;

  /** @param probe an empty element that the theme can be read from */
  constructor(container: HTMLElement, probe: HTMLElement, events: PictureEvents) {
    this.#probe = probe;
    this.#picture = new Picture(container, readPalette(probe), events);
  }

  get viewport(): Viewport {
    return this.#picture.viewport;
  }

  /** Uses the time it takes to lay out a first scene; a later one glides from what is there. */
  prepare(scene: Scene): void {
    if (!this.#isDrawn) this.#picture.prepare(scene.cards);
  }

  /** Draws a scene; the first one appears, later ones glide from the one before. */
  draw({ graph, view, placed }: Painted): void {
    const tints = cardTintsOf(graph, placed.scene, view);
    this.#picture.draw(placed, { glide: this.#isDrawn && glides(), tints });
    this.#isDrawn = true;
  }

  /** Shows what the view says of the scene that is drawn: what is selected, how it is coloured, until when. */
  refresh({ graph, view, placed, lang }: Painted): void {
    const { scene } = placed;
    this.#picture.emphasise(emphasisOf(graph, scene, view));
    this.#picture.showLater(laterOf(graph, scene, view, lang), { fade: glides() });
    this.#picture.tint(cardTintsOf(graph, scene, view));
  }

  /** Shows where the keyboard is. */
  showCursor(key: string | null): void {
    this.#picture.showCursor(key);
  }

  fit(): void {
    this.#picture.fit({ glide: glides() });
  }

  /** Moves the picture as far as it takes to see a card beside what covers the canvas, in pixels from right and bottom. */
  reveal(key: string, { right, bottom }: { right: number; bottom: number }): void {
    this.viewport.reveal(key, { top: 0, left: 0, right, bottom }, glides());
  }

  retheme(): void {
    this.#picture.setPalette(readPalette(this.#probe));
  }

  dispose(): void {
    this.#picture.dispose();
  }
}

/** The theme where a probe stands, in the colours of the screen or of paper. */
export function paletteFor(probe: HTMLElement, colours: 'screen' | 'paper'): Palette {
  if (colours === 'paper') probe.style.setProperty('color-scheme', 'light');
  const palette = readPalette(probe);
  probe.style.removeProperty('color-scheme');
  return palette;
}

function glides(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}
