import cytoscape, { type Core } from 'cytoscape';
import { finish } from '../domain/format/steps.js';
import type { Guide } from '../layouts/guides.js';
import type { Picture } from '../picture.js';
import { cardMarksOf, type Mark } from '../scene/cards/card-marks.js';
import type { SeenPart } from '../state/view-state.js';
import type { Palette } from '../scene/style/palette.js';
import { keepOutOfHead } from './keep-out-of-head.js';
import { listenToTaps, type TapListener } from './listen-to-taps.js';
import { markCursor, markInSteps } from './mark-elements.js';
import { MarksLayer } from './marks-layer.js';
import { styleOf } from './style.js';
import { addElements, styleInSteps, updateElements, withoutFrames } from './update-elements.js';
import { watchPixelDensity } from './watch-pixel-density.js';
import { Viewport, ZOOM, type Place } from './viewport.js';

/** Callbacks for the reader's gestures; keys are those of the scene. */
export interface RendererListener extends TapListener {
  /** Called when the picture was zoomed or panned. */
  readonly onMove: () => void;
}

/**
 * Draws pictures with one Cytoscape instance in a sized container. {@link GraphRenderer.dispose} releases everything.
 */
export class GraphRenderer {
  /** The visible part of the picture. */
  readonly viewport: Viewport;
  readonly #cy: Core;
  readonly #layer: MarksLayer;
  readonly #container: HTMLElement;
  #marks: ReadonlyMap<string, readonly Mark[]> = new Map();
  #guides: readonly Guide[] = [];
  readonly #unwatch: () => void;
  #picture: Picture | null = null;
  /** The serialized palette, for comparison. */
  #look: string;
  #at: SeenPart | null = null;

  constructor(container: HTMLElement, palette: Palette, listener: RendererListener) {
    keepOutOfHead();
    this.#container = container;
    this.#cy = cytoscape({
      container,
      // Positions are given explicitly, and the build contains no other layout.
      layout: { name: 'null' },
      style: styleOf(palette),
      minZoom: ZOOM.min,
      maxZoom: ZOOM.max,
      autoungrabify: true,
      autounselectify: true,
      boxSelectionEnabled: false,
    });
    this.#look = JSON.stringify(palette);
    this.#layer = new MarksLayer(container, palette);
    this.#cy.on('render', () => this.#paint());
    this.#cy.on('viewport', () => listener.onMove());
    this.#unwatch = watchPixelDensity(() => {
      // The size in CSS pixels has not changed, so Cytoscape would not resize its canvases by itself.
      this.#cy.resize();
      this.#cy.forceRender();
    });
    listenToTaps(this.#cy, container, listener, (key) => this.#alongWith(key));
    this.viewport = new Viewport(this.#cy, () => this.#picture?.boxes ?? new Map());
  }

  /**
   * Draws a picture. The first one appears; later ones are animated from the previous one, unless reduced motion is
   * requested.
   * @param place initial pan and zoom; null to fit the whole picture
   * @param at part of the picture to show, in its own coordinates; null for none
   */
  show(picture: Picture, place: Place | null = null, at: SeenPart | null = null): void {
    const before = this.#picture;
    const isRequested = at !== this.#at;
    if (picture === before && !isRequested) return;
    [this.#picture, this.#at] = [picture, at];
    const isMoved = before?.full !== picture.full;
    const isPlaced = at !== null && (isMoved || isRequested);
    const glide = before !== null && glides();
    if (isMoved) {
      this.#cy.stop();
      updateElements(this.#cy, picture.full, glide);
    }
    if (isMoved || before.emphasis !== picture.emphasis || before.hidden !== picture.hidden) {
      this.#cy.batch(() => finish(markInSteps(this.#cy, picture, fades(picture))));
    }
    this.#marks = marksOf(picture);
    this.#guides = this.#guidesThere();
    // Cytoscape computes styles lazily: this forces it here, rather than all at once while drawing.
    for (const element of this.#cy.elements().toArray()) element.width();
    if (isPlaced) this.viewport.lookAt(at, picture);
    else if (isMoved && place) this.viewport.put(place);
    else if (isMoved) this.fit({ glide });
    else this.#cy.forceRender();
  }

  /** Whether nothing has been drawn yet. */
  get isBlank(): boolean {
    return this.#picture === null;
  }

  /** Draws a first picture as {@link GraphRenderer.show} does, in steps, and reveals it when complete. */
  *showInSteps(
    picture: Picture,
    place: Place | null,
    at: SeenPart | null,
  ): Generator<undefined, void> {
    [this.#picture, this.#at] = [picture, at];
    const { style } = this.#container;
    style.opacity = '0';
    if (at) this.viewport.lookAt(at, picture);
    else if (place) this.viewport.put(place);
    else this.fit({ glide: false });
    yield* withoutFrames(this.#cy, addElements(this.#cy, picture.full));
    yield* withoutFrames(this.#cy, markInSteps(this.#cy, picture, fades(picture)));
    this.#marks = marksOf(picture);
    this.#guides = this.#guidesThere();
    yield* withoutFrames(this.#cy, styleInSteps(this.#cy));
    style.opacity = '';
    this.#cy.forceRender();
  }

  /** Shows the keyboard cursor, and the whole line it arrived by; null for none. */
  showCursor({ key, line }: { readonly key: string | null; readonly line: string | null }): void {
    const lit = new Set(
      this.#picture?.full.segments
        .filter(({ lines }) => lines.some((candidate) => candidate.key === line))
        .map((segment) => segment.key),
    );
    markCursor(this.#cy, key, lit);
  }

  setPalette(palette: Palette): void {
    const look = JSON.stringify(palette);
    // Setting the style makes Cytoscape restyle everything.
    if (look === this.#look) return;
    this.#look = look;
    this.#layer.setPalette(palette);
    this.#cy.style(styleOf(palette));
  }

  /** Fits the whole picture into the container, enlarged at most to the resting zoom. */
  fit({ glide = glides() } = {}): void {
    const { width = 0, height = 0 } = this.#picture ?? {};
    this.viewport.fit({ width, height }, glide);
  }

  /** Pans just enough to reveal cards next to whatever covers the canvas, in pixels from right and bottom. */
  reveal(keys: readonly string[], { right, bottom }: { right: number; bottom: number }): void {
    this.viewport.moveAside(keys, { top: 0, left: 0, right, bottom }, glides());
  }

  /** Pans just enough to reveal a card, permanently. */
  revealCursor(key: string): void {
    this.viewport.reveal([key], { top: 0, left: 0, right: 0, bottom: 0 }, glides());
  }

  /** Nothing covers the canvas any more: returns to the reader's position. */
  restorePosition(): void {
    this.viewport.restorePosition(glides());
  }

  dispose(): void {
    this.#unwatch();
    this.#cy.destroy();
    this.#layer.dispose();
    this.#container.replaceChildren();
  }

  /** The keys of all segments of the lines that share a segment. */
  #alongWith(key: string): readonly string[] {
    const segments = this.#picture?.full.segments ?? [];
    const lines = new Set(segments.find((segment) => segment.key === key)?.lines);
    return segments
      .filter((segment) => segment.lines.some((line) => lines.has(line)))
      .map((segment) => segment.key);
  }

  /** The guides of what is visible and not dimmed. */
  #guidesThere(): readonly Guide[] {
    const { guides = [], emphasis } = this.#picture ?? {};
    return guides.filter(
      (guide) => !('of' in guide) || !emphasis || emphasis.lineage.has(guide.of),
    );
  }

  #paint(): void {
    const viewport = { zoom: this.#cy.zoom(), pan: this.#cy.pan() };
    this.#layer.paint(viewport, this.#guides, this.#picture?.full.textLengths, (put) => {
      for (const node of this.#cy.nodes().toArray()) {
        const marks = this.#marks.get(node.id());
        if (!marks) continue;
        const { x, y } = node.position();
        const left = x - node.width() / 2;
        put(left, y - node.height() / 2, Number(node.style('opacity')), marks);
      }
    });
  }
}

/** Card key → its marks at the picture's time. */
function marksOf({ full, hidden, tints }: Picture): ReadonlyMap<string, readonly Mark[]> {
  return new Map(
    full.scene.cards.map((card) => [
      card.key,
      cardMarksOf(hidden?.bundles.get(card.key) ?? card, tints?.get(card.key) ?? null),
    ]),
  );
}

/**
 * Whether what did not exist yet fades in and out: only while a time is set, and unless reduced motion is requested.
 */
function fades({ hidden }: Picture): boolean {
  return glides() && hidden !== null;
}

function glides(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}
