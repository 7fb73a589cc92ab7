import cytoscape, { type Core, type SingularElementArgument } from 'cytoscape';
import type { Guide } from '../layouts/guides.js';
import type { PlacedScene } from '../layouts/placed-scene.js';
import { cardMarksOf, type Mark } from '../scene/cards/card-marks.js';
import type { CardTints } from '../scene/cards/card-tints.js';
import type { Emphasis } from '../scene/emphasis.js';
import type { Card } from '../scene/scene.js';
import type { Later } from '../scene/hidden-after.js';
import { nodeElementOf } from './elements.js';
import { keepOutOfHead } from './keep-out-of-head.js';
import { listenToTaps, type TapListener } from './listen-to-taps.js';
import { MarksLayer } from './marks-layer.js';
import type { Palette } from '../scene/style/palette.js';
import { styleOf } from './style.js';
import { updateElements } from './update-elements.js';
import { Viewport, ZOOM } from './viewport.js';

/** What the reader did to the picture; keys are those of the scene. */
export interface PictureEvents extends TapListener {
  /** The zoom or the position of the picture changed. */
  readonly onMove: () => void;
}

/** One Cytoscape instance in a container that has a size. {@link Picture.dispose} releases all of it. */
export class Picture {
  /** Which part of the picture is seen. */
  readonly viewport: Viewport;
  readonly #cy: Core;
  readonly #layer: MarksLayer;
  readonly #container: HTMLElement;
  #marks: ReadonlyMap<string, readonly Mark[]> = new Map();
  #guides: readonly Guide[] = [];
  #placed: PlacedScene | null = null;
  #later: Later | null = null;
  #tints: CardTints | null = null;

  constructor(container: HTMLElement, palette: Palette, events: PictureEvents) {
    keepOutOfHead();
    this.#container = container;
    this.#cy = cytoscape({
      container,
      style: styleOf(palette),
      minZoom: ZOOM.least,
      maxZoom: ZOOM.most,
      autoungrabify: true,
      autounselectify: true,
      boxSelectionEnabled: false,
    });
    this.#layer = new MarksLayer(container, palette);
    this.#cy.on('render', () => this.#paint());
    this.#cy.on('viewport', () => events.onMove());
    listenToTaps(this.#cy, container, events);
    this.viewport = new Viewport(this.#cy);
  }

  /** Makes the cards of a first picture before it is known where they go; they are not seen until it is drawn. */
  prepare(cards: readonly Card[]): void {
    if (this.#cy.elements().nonempty()) return;
    this.#container.classList.add('unseen');
    this.#cy.add(
      cards.map((card) =>
        nodeElementOf(card, { x: 0, y: 0, width: card.width, height: card.height }),
      ),
    );
    this.#style();
  }

  /** Draws a scene; what was there before glides to its new place, unless motion is unwanted. */
  draw(placed: PlacedScene, { glide, tints }: { glide: boolean; tints: CardTints | null }): void {
    this.#placed = placed;
    this.#tints = tints;
    this.#marks = this.#marksAt(null);
    this.#guides = this.#guidesThere();
    this.#container.classList.remove('unseen');
    this.#cy.stop();
    updateElements(this.#cy, placed, glide);
    this.#style();
    this.fit({ glide });
  }

  /** Lets the lineage of what is selected stand out; null for nothing. */
  emphasise(emphasis: Emphasis | null): void {
    this.#cy.batch(() => {
      for (const element of this.#cy.elements().toArray()) {
        const key = element.id();
        const isLineage = emphasis?.lineage.has(key) ?? false;
        mark(element, 'selected', emphasis?.selected.has(key) ?? false);
        mark(element, 'lineage', isLineage);
        mark(element, 'dimmed', !!emphasis && !isLineage && !this.#framesLineage(key, emphasis));
      }
    });
    this.#guides = this.#guidesThere();
  }

  /** Shows the family as it was: what came later is not there. Null for all of it. */
  showLater(later: Later | null, { fade }: { fade: boolean }): void {
    if (!later && !this.#later) return;
    this.#later = later;
    this.#cy.batch(() => {
      for (const element of this.#cy.elements().toArray()) {
        mark(element, 'fading', fade && later !== null);
        mark(element, 'later', later?.hidden.has(element.id()) ?? false);
      }
    });
    this.#marks = this.#marksAt(later);
    this.#guides = this.#guidesThere();
    this.#cy.forceRender();
  }

  /** Colours the cards; null for cards without colours. */
  tint(tints: CardTints | null): void {
    if (!tints && !this.#tints) return;
    this.#tints = tints;
    this.#marks = this.#marksAt(this.#later);
    this.#cy.forceRender();
  }

  /** Shows where the keyboard is; null for nowhere. */
  showCursor(key: string | null): void {
    this.#cy.nodes('.cursor').removeClass('cursor');
    if (key !== null) this.#cy.getElementById(key).addClass('cursor');
  }

  setPalette(palette: Palette): void {
    this.#layer.setPalette(palette);
    this.#cy.style(styleOf(palette));
  }

  /** The whole picture in the container, no larger than it was set. */
  fit({ glide }: { glide: boolean }): void {
    const { width = 0, height = 0 } = this.#placed ?? {};
    this.viewport.fit({ width, height }, glide);
  }

  dispose(): void {
    this.#cy.destroy();
    this.#layer.dispose();
    this.#container.replaceChildren();
  }

  /** Cytoscape works a style out when it is asked for: here, rather than in one go with the drawing. */
  #style(): void {
    for (const element of this.#cy.elements().toArray()) element.width();
  }

  #framesLineage(key: string, { lineage }: Emphasis): boolean {
    return (
      this.#placed?.scene.cards.some(
        (card) => card.kind === 'node' && card.grid === key && lineage.has(card.key),
      ) ?? false
    );
  }

  #marksAt(later: Later | null): ReadonlyMap<string, readonly Mark[]> {
    const { cards = [] } = this.#placed?.scene ?? {};
    return new Map(
      cards.map((card) => [
        card.key,
        cardMarksOf(later?.bundles.get(card.key) ?? card, this.#tints?.get(card.key) ?? null),
      ]),
    );
  }

  /** The guides of what is there and not dimmed. */
  #guidesThere(): readonly Guide[] {
    const isSeen = (key: string) => !this.#cy.getElementById(key).is('.later, .dimmed');
    return (this.#placed?.guides ?? []).filter((guide) => !('of' in guide) || isSeen(guide.of));
  }

  #paint(): void {
    this.#layer.paint({ zoom: this.#cy.zoom(), pan: this.#cy.pan() }, this.#guides, (put) => {
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

/** Cytoscape would style an element anew for a class that it has already, or has not. */
function mark(element: SingularElementArgument, name: string, isMarked: boolean): void {
  if (element.hasClass(name) !== isMarked) element.toggleClass(name, isMarked);
}
