import type { Core } from 'cytoscape';
import type { PlacedBox } from '../layouts/placed-scene.js';
import type { SeenPart } from '../state/view-state.js';

const FIT_PADDING_PX = 20;
/** Zoom limits: minimum, maximum, factor of one step, and maximum when fitted. */
export const ZOOM = { min: 0.05, max: 4, step: 1.25, atRest: 1.2 } as const;
/** Duration of animated moves. */
export const GLIDE_MS = 320;

/** The covered margins of the canvas, in CSS pixels from each side. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The pan and zoom of a picture; pan in CSS pixels. */
export interface Place {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
}

/** A rectangle on the canvas, in CSS pixels from its top left corner. */
export interface RenderedBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The current zoom. */
  readonly zoom: number;
}

/** The pan and zoom of the canvas. */
export class Viewport {
  readonly #cy: Core;
  readonly #boxes: () => ReadonlyMap<string, PlacedBox>;
  /** The position before it moved to reveal cards that were covered; null once the reader has moved it. */
  #before: Place | null = null;
  /** The target of the running animation; null at rest. */
  #goal: Place | null = null;
  /** The cards revealed last. */
  #shown: readonly string[] = [];

  /** @param boxes the boxes of the cards by key: where they will be once they no longer glide */
  constructor(cy: Core, boxes: () => ReadonlyMap<string, PlacedBox>) {
    this.#cy = cy;
    this.#boxes = boxes;
    cy.on('dragpan scrollzoom pinchzoom', () => {
      this.#before = this.#goal = null;
      cy.stop();
    });
  }

  /** The picture's origin on the canvas in CSS pixels, and the zoom. */
  get transform(): { readonly x: number; readonly y: number; readonly zoom: number } {
    return { ...this.#cy.pan(), zoom: this.#cy.zoom() };
  }

  /** Fits the whole picture into the container, enlarged at most to the resting zoom. */
  fit({ width, height }: { width: number; height: number }, glide: boolean): void {
    // Cytoscape may not know the container's new size yet.
    this.#cy.resize();
    const room = { width: this.#cy.width(), height: this.#cy.height() };
    if (width === 0 || room.width === 0 || room.height === 0) return;
    const zoom = Math.min(
      (room.width - 2 * FIT_PADDING_PX) / width,
      (room.height - 2 * FIT_PADDING_PX) / height,
      ZOOM.atRest,
    );
    const pan = { x: (room.width - width * zoom) / 2, y: (room.height - height * zoom) / 2 };
    this.#moveTo({ zoom, pan }, glide);
  }

  /** Sets pan and zoom without animation. */
  put(place: Place): void {
    this.#cy.resize();
    this.#moveTo(place, false);
  }

  /**
   * The point in the middle of the container and the zoom, in percent of a picture of this size, rounded to a
   * hundredth.
   */
  seenPartOf({ width, height }: { width: number; height: number }): SeenPart {
    const [zoom, pan] = [this.#cy.zoom(), this.#cy.pan()];
    const shareOf = (room: number, moved: number, size: number) =>
      size === 0 ? 50 : rounded(((room / 2 - moved) / zoom / size) * 100);
    return {
      x: shareOf(this.#cy.width(), pan.x, width),
      y: shareOf(this.#cy.height(), pan.y, height),
      zoom: rounded(zoom * 100),
    };
  }

  /** Shows a part of the picture as returned by {@link Viewport.seenPartOf}. */
  lookAt(part: SeenPart, { width, height }: { width: number; height: number }): void {
    this.#cy.resize();
    const zoom = part.zoom / 100;
    const pan = {
      x: this.#cy.width() / 2 - (part.x / 100) * width * zoom,
      y: this.#cy.height() / 2 - (part.y / 100) * height * zoom,
    };
    this.#moveTo({ zoom, pan }, false);
  }

  /** Zooms about the middle. @param steps negative to zoom out */
  zoomBy(steps: number): void {
    this.#before = this.#goal = null;
    this.#cy.stop();
    const centre = { x: this.#cy.width() / 2, y: this.#cy.height() / 2 };
    this.#cy.zoom({ level: this.#cy.zoom() * ZOOM.step ** steps, renderedPosition: centre });
  }

  /**
   * Pans just enough to reveal cards next to whatever covers the canvas; if they are too far apart, reveals the first
   * of them from the left and the top.
   * @returns whether it moved
   */
  reveal(keys: readonly string[], insets: Insets, glide: boolean): boolean {
    const here = this.#here();
    const place = this.#placeFor(keys, insets, here);
    if (place === here) return false;
    this.#moveTo(place, glide);
    return true;
  }

  /**
   * {@link Viewport.reveal} until {@link Viewport.restorePosition} is called, when nothing covers the canvas any more.
   */
  moveAside(keys: readonly string[], insets: Insets, glide: boolean): void {
    const before = this.#before ?? this.#here();
    this.#shown = keys;
    if (this.reveal(keys, insets, glide)) this.#before = before;
  }

  /** Returns to the reader's position, as far as the revealed cards stay visible. */
  restorePosition(glide: boolean): void {
    if (!this.#before) return;
    const side = -FIT_PADDING_PX;
    const uncovered = { top: side, right: side, bottom: side, left: side };
    this.#moveTo(this.#placeFor(this.#shown, uncovered, this.#before), glide);
  }

  /** The nearest position at which cards are visible; the same one if they already are. */
  #placeFor(keys: readonly string[], insets: Insets, at: Place): Place {
    const placed = this.#boxes();
    const cards = keys.flatMap((key) => placed.get(key) ?? []);
    if (cards.length === 0) return at;
    const { zoom, pan } = at;
    const box = {
      x1: Math.min(...cards.map(({ x, width }) => x - width / 2)) * zoom + pan.x,
      x2: Math.max(...cards.map(({ x, width }) => x + width / 2)) * zoom + pan.x,
      y1: Math.min(...cards.map(({ y, height }) => y - height / 2)) * zoom + pan.y,
      y2: Math.max(...cards.map(({ y, height }) => y + height / 2)) * zoom + pan.y,
    };
    const right = this.#cy.width() - insets.right - FIT_PADDING_PX;
    const bottom = this.#cy.height() - insets.bottom - FIT_PADDING_PX;
    const left = insets.left + FIT_PADDING_PX;
    const top = insets.top + FIT_PADDING_PX;
    const dx = box.x1 < left ? left - box.x1 : Math.max(left - box.x1, Math.min(0, right - box.x2));
    const dy = box.y1 < top ? top - box.y1 : Math.max(top - box.y1, Math.min(0, bottom - box.y2));
    return dx === 0 && dy === 0 ? at : { zoom, pan: { x: pan.x + dx, y: pan.y + dy } };
  }

  /** The box of a card on the canvas; null if it is not drawn. */
  boxOf(key: string): RenderedBox | null {
    const node = this.#cy.getElementById(key);
    if (!node.isNode()) return null;
    const zoom = this.#cy.zoom();
    const { x, y } = node.renderedPosition();
    const [width, height] = [node.width() * zoom, node.height() * zoom];
    return { left: x - width / 2, top: y - height / 2, width, height, zoom };
  }

  /** Discards the cached position of the container, which may have changed without an event. */
  refreshPosition(): void {
    const { renderer } = this.#cy as unknown as {
      renderer: () => { invalidateContainerClientCoordsCache?: () => void };
    };
    renderer.call(this.#cy).invalidateContainerClientCoordsCache?.();
  }

  /** The current position, or the target of the running animation. */
  #here(): Place {
    return this.#goal ?? { zoom: this.#cy.zoom(), pan: { ...this.#cy.pan() } };
  }

  #moveTo(place: Place, glide: boolean): void {
    this.#before = null;
    this.#cy.stop();
    this.#goal = glide ? place : null;
    if (!glide) {
      this.#cy.viewport(place);
      return;
    }
    const complete = () => {
      if (this.#goal === place) this.#goal = null;
    };
    this.#cy.animate(place, { duration: GLIDE_MS, easing: 'ease-in-out', complete });
  }
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}
