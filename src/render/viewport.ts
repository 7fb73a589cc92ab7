import type { Core } from 'cytoscape';
import type { SeenPart } from '../state/view-state.js';

const FIT_PADDING_PX = 20;
/** How far a picture may be magnified: at all, by one step, and when it is fitted. */
export const ZOOM = { least: 0.05, most: 4, step: 1.25, atRest: 1.2 } as const;
/** How long things take to their new place. */
export const GLIDE_MS = 320;

/** A part of the canvas that something lies over, in CSS pixels from each side. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Where a picture is on the canvas: how much it is magnified, and where its corner is, in CSS pixels. */
export interface Place {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
}

/** A rectangle on the canvas, in CSS pixels from its corner. */
export interface RenderedBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** How much larger it is than in the picture. */
  readonly zoom: number;
}

/** Which part of a picture the canvas shows, and how large. */
export class Viewport {
  readonly #cy: Core;
  /** Where the picture was before it moved for cards that something covered; null once the reader has moved it. */
  #before: Place | null = null;
  /** Where it glides to; null while it rests. */
  #goal: Place | null = null;
  /** The cards that it moved for last. */
  #shown: readonly string[] = [];

  constructor(cy: Core) {
    this.#cy = cy;
    cy.on('dragpan scrollzoom pinchzoom', () => {
      this.#before = this.#goal = null;
      cy.stop();
    });
  }

  /** Where the picture's origin is on the canvas, in CSS pixels, and how much it is magnified. */
  get transform(): { readonly x: number; readonly y: number; readonly zoom: number } {
    return { ...this.#cy.pan(), zoom: this.#cy.zoom() };
  }

  /** The whole picture in the container, no larger than it was set. */
  fit({ width, height }: { width: number; height: number }, glide: boolean): void {
    // The container may have got another size that Cytoscape has not heard of yet.
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

  /** The picture at a place, at once. */
  put(place: Place): void {
    this.#cy.resize();
    this.#moveTo(place, false);
  }

  /** What is in the middle of the container and how large, in per cent of a picture of this size, to a hundredth. */
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

  /** Shows the part of a picture of this size that {@link Viewport.seenPartOf} gave. */
  lookAt(part: SeenPart, { width, height }: { width: number; height: number }): void {
    this.#cy.resize();
    const zoom = part.zoom / 100;
    const pan = {
      x: this.#cy.width() / 2 - (part.x / 100) * width * zoom,
      y: this.#cy.height() / 2 - (part.y / 100) * height * zoom,
    };
    this.#moveTo({ zoom, pan }, false);
  }

  /** About the middle. @param steps below 0 for out */
  zoomBy(steps: number): void {
    this.#before = this.#goal = null;
    this.#cy.stop();
    const centre = { x: this.#cy.width() / 2, y: this.#cy.height() / 2 };
    this.#cy.zoom({ level: this.#cy.zoom() * ZOOM.step ** steps, renderedPosition: centre });
  }

  /**
   * Moves the picture just as far as it takes for cards to be seen beside what covers the canvas; where they are too far
   * apart for that, the first of them from the left and the top.
   * @returns whether it moved
   */
  reveal(keys: readonly string[], insets: Insets, glide: boolean): boolean {
    const here = this.#here();
    const place = this.#placeFor(keys, insets, here);
    if (place === here) return false;
    this.#moveTo(place, glide);
    return true;
  }

  /** The same for as long as something covers the canvas: {@link Viewport.giveBack} ends it. */
  moveAside(keys: readonly string[], insets: Insets, glide: boolean): void {
    const before = this.#before ?? this.#here();
    this.#shown = keys;
    if (this.reveal(keys, insets, glide)) this.#before = before;
  }

  /** Nothing covers the canvas any more: the picture goes back to where the reader had it, as far as what was shown stays in sight. */
  giveBack(glide: boolean): void {
    if (!this.#before) return;
    const side = -FIT_PADDING_PX;
    const uncovered = { top: side, right: side, bottom: side, left: side };
    this.#moveTo(this.#placeFor(this.#shown, uncovered, this.#before), glide);
  }

  /** The place nearest to one at which cards are seen; the same one where they are already. */
  #placeFor(keys: readonly string[], insets: Insets, at: Place): Place {
    const cards = this.#cy.nodes().filter((node) => keys.includes(node.id()));
    if (cards.empty()) return at;
    const { x1, x2, y1, y2 } = cards.boundingBox();
    const { zoom, pan } = at;
    const box = {
      x1: x1 * zoom + pan.x,
      x2: x2 * zoom + pan.x,
      y1: y1 * zoom + pan.y,
      y2: y2 * zoom + pan.y,
    };
    const right = this.#cy.width() - insets.right - FIT_PADDING_PX;
    const bottom = this.#cy.height() - insets.bottom - FIT_PADDING_PX;
    const left = insets.left + FIT_PADDING_PX;
    const top = insets.top + FIT_PADDING_PX;
    const dx = box.x1 < left ? left - box.x1 : Math.max(left - box.x1, Math.min(0, right - box.x2));
    const dy = box.y1 < top ? top - box.y1 : Math.max(top - box.y1, Math.min(0, bottom - box.y2));
    return dx === 0 && dy === 0 ? at : { zoom, pan: { x: pan.x + dx, y: pan.y + dy } };
  }

  /** Where a card is on the canvas; null if none is drawn. */
  boxOf(key: string): RenderedBox | null {
    const node = this.#cy.getElementById(key);
    if (!node.isNode()) return null;
    const zoom = this.#cy.zoom();
    const { x, y } = node.renderedPosition();
    const [width, height] = [node.width() * zoom, node.height() * zoom];
    return { left: x - width / 2, top: y - height / 2, width, height, zoom };
  }

  /** Forgets where the container was: something around it scrolled or moved, which no event tells. */
  refreshPosition(): void {
    const { renderer } = this.#cy as unknown as {
      renderer: () => { invalidateContainerClientCoordsCache?: () => void };
    };
    renderer.call(this.#cy).invalidateContainerClientCoordsCache?.();
  }

  /** Where the picture is, or is gliding to. */
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
