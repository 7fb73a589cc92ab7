import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { ShownPicture } from '../../export/shown-picture.js';
import type { PlacedScene } from '../../layouts/placed-scene.js';
import { flowOf } from '../../scene/flow.js';
import type { Room } from '../../scene/drawing-area.js';
import type { Direction, ViewState } from '../../state/view-state.js';
import { ReadOnEvent } from '../detail/open-detail-event.js';
import { baseStyles } from '../ui/theme.styles.js';
import { ViewIntentEvent, type Transition } from '../view-intent.js';
import { afterPaint } from './after-paint.js';
import { CanvasCursor } from './canvas-cursor.js';
import { frameHeader, placeFrameHeaders } from './frame-header.js';
import { doubleTapIn, tapOn } from './gestures.js';
import { canvasStyles } from './lineage-canvas.styles.js';
import { NextTask } from './next-task.js';
import { paletteFor, Painting, seenOf, type Painted } from './painting.js';
import { PictureErrorEvent } from './picture-error.js';
import { PictureSpace } from './picture-space.js';
import { Placing } from './placing.js';
import { SceneDrawnEvent } from './scene-drawn.js';
import { wordsIn } from '../../locales/words-in.js';

/** The picture: what of a graph a view shows in the room there is. One tab stop; arrow keys walk from card to card. */
export class LineageCanvasElement extends LitElement {
  static override readonly styles = [baseStyles, canvasStyles];

  @property({ attribute: false }) accessor graph: LineageGraph | null = null;
  @property({ attribute: false }) accessor view: ViewState | null = null;
  @property({ attribute: false }) override accessor lang = 'en';
  /** Another value whenever the theme may have changed. */
  @property({ attribute: false }) accessor themeStamp: unknown = null;
  /** A layout worker of the page's own, for policies that refuse blob workers. */
  @property({ attribute: false }) accessor workerUrl: string | null = null;

  @state() accessor placed: PlacedScene | null = null;

  @query('.picture') accessor container!: HTMLElement;
  @query('.probe') accessor probe!: HTMLElement;

  #painting: Painting | null = null;
  #placing: Placing | null = null;
  #room: Room | null = null;
  readonly #space = new PictureSpace(this);
  readonly #cursor = new CanvasCursor(this, {
    reveal: (key) => this.#painting?.reveal(key, { right: 0, bottom: 0 }),
    zoomBy: (steps) => this.zoomBy(steps),
    fit: () => this.fit(),
    request: (transition) => this.#request(transition),
    readOn: () => this.dispatchEvent(new ReadOnEvent()),
  });
  #latest: Promise<void> = Promise.resolve();
  // When it runs, the parts around the picture have taken their room, and what the reader pressed has answered.
  readonly #placeTask = new NextTask(() => this.#place());
  readonly #sizes = new ResizeObserver(() => void (this.#latest = this.#place()));

  override connectedCallback(): void {
    super.connectedCallback();
    this.#placing = new Placing(this.workerUrl, {
      // In a task of its own: the scene has taken its time already.
      onScene: (scene) => setTimeout(() => this.#painting?.prepare(scene)),
      onPlaced: (placed) => this.#show(placed),
      onError: (error) => this.dispatchEvent(new PictureErrorEvent(error)),
    });
    this.#sizes.observe(this);
    this.#latest = this.#placeTask.ask();
  }

  override disconnectedCallback(): void {
    this.#sizes.disconnect();
    this.#placing?.dispose();
    this.#painting?.dispose();
    this.#placing = this.#painting = null;
    super.disconnectedCallback();
  }

  /** Resolves when the picture of what was asked for last is drawn, or not drawn for something later. */
  async whenDrawn(): Promise<void> {
    await this.updateComplete;
    await this.#latest;
  }

  /** Whether there is room for a picture and none in it yet. */
  get isAwaited(): boolean {
    return this.placed === null && !this.#space.isEmpty;
  }

  /** Whether the node has a card or a cell, rather than lying folded in a bundle. */
  isDrawn(node: number): boolean {
    return this.placed?.scene.placeOf(node) === `n${node}`;
  }

  /** What it takes to make a file of the picture, in the colours of the screen or of paper; null before there is one. */
  shown(colours: 'screen' | 'paper' = 'screen'): ShownPicture | null {
    const seen = this.#seen();
    if (!seen || !this.#room) return null;
    return { ...seen, room: this.#room, palette: paletteFor(this.probe, colours) };
  }

  /** Goes to the picture; its cursor is where it was. */
  override focus(options?: FocusOptions): void {
    this.container.focus(options);
  }

  /** Shows the whole picture. */
  readonly fit = (): void => this.#painting?.fit();

  /** Zooms about the middle. @param steps below 0 for out */
  readonly zoomBy = (steps: number): void => this.#painting?.viewport.zoomBy(steps);

  /** Moves the picture as far as it takes to see a node beside what covers the canvas, in pixels from right and bottom. */
  reveal(node: number, covered: { right: number; bottom: number }): void {
    const key = this.placed?.scene.placeOf(node);
    if (key) this.#painting?.reveal(key, covered);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // The numbers in a scene are those of its graph: of another graph they say nothing.
    if (changed.has('graph')) this.placed = null;
  }

  protected override render(): TemplateResult {
    const messages = wordsIn(this.lang).canvas;
    const { graph, view } = this;
    const seen = this.#seen();
    const { cards = [], memberCount = 0 } = seen?.placed.scene ?? {};
    const grids = cards.filter((card) => card.kind === 'grid');
    const drawn = cards.filter((card) => card.kind === 'node').length;
    return html`<div
        class="picture"
        tabindex="0"
        role="application"
        aria-label=${messages.picture(drawn, memberCount)}
        @keydown=${this.#onKey}
        @wheel=${{ handleEvent: this.#onWheel, capture: true, passive: true }}
        @pointerdown=${{ handleEvent: this.#onPointer, capture: true, passive: true }}
        @pointerenter=${{ handleEvent: this.#onPointer, capture: true, passive: true }}
      ></div>
      <div class="overlay">
        ${grids.map((grid) =>
          graph && view
            ? frameHeader(grid, graph, view, messages, this.#request, () => this.focus())
            : nothing,
        )}
      </div>
      <p class="visually-hidden" aria-live="polite">
        ${seen ? this.#cursor.wordsIn(seen) : nothing}
      </p>
      <div class="probe"></div>
      <div class="theme-watch" @transitionrun=${this.#retheme}></div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('themeStamp')) this.#retheme();
    if (changed.has('graph') || changed.has('view') || changed.has('lang')) {
      this.#latest = this.#placeTask.ask();
    }
    const painted = this.#painted();
    if (painted && (changed.has('view') || changed.has('placed'))) {
      this.#painting?.refresh(painted);
    }
    this.#painting?.showCursor(this.#cursor.key);
    if (changed.has('placed')) this.#moveFrames();
  }

  /** Which way the picture runs now, whoever chose it. */
  get flow(): Direction {
    return this.view?.direction ?? (this.graph ? flowOf(this.graph, this.#space.size) : 'right');
  }

  readonly #request = (transition: Transition): void => {
    this.dispatchEvent(new ViewIntentEvent(transition));
  };

  async #place(): Promise<void> {
    const { graph, view } = this;
    if (!this.isConnected || !this.hasUpdated) return;
    // No transition starts in what is hidden, so whatever the page changed meanwhile is read when it shows again.
    if (this.#space.measure()) this.#retheme();
    if (this.#space.isEmpty) return;
    // Made while the graph is still on its way.
    this.#painting ??= new Painting(this.container, this.probe, {
      onTap: (key, together) => this.#onTap(key, together),
      onDoubleTap: (key) => this.#request(doubleTapIn(this.#painted(), key)),
      onMove: () => this.#moveFrames(),
    });
    if (!graph || !view || !this.#placing) return;
    this.#room = this.#space.roomFor({ direction: this.flow, lang: this.lang }, this.probe);
    await this.#placing.place(graph, view, this.#room);
  }

  #show(placed: PlacedScene): void {
    const isFirst = this.placed === null;
    this.#cursor.follow(this.placed?.scene ?? null, placed.scene);
    this.placed = placed;
    const painted = this.#painted();
    if (painted) this.#painting?.draw(painted);
    const tell = () => this.dispatchEvent(new SceneDrawnEvent(placed));
    if (isFirst) afterPaint(tell);
    else tell();
  }

  #painted(): Painted | null {
    const { graph, view, placed, lang } = this;
    return graph && view && placed ? { graph, view, placed, lang } : null;
  }

  /** What a reader can walk, hear, and take away. */
  #seen(): Painted | null {
    const painted = this.#painted();
    return painted && seenOf(painted);
  }

  readonly #retheme = (): void => {
    this.#space.forgetText();
    this.#painting?.retheme();
  };

  #onTap(key: string | null, together: boolean): void {
    this.container.focus({ preventScroll: true });
    this.#cursor.moveTo(null);
    const painted = this.#painted();
    if (painted) this.#request(tapOn(painted.graph, painted.placed.scene, key, together));
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const seen = this.#seen();
    if (seen) this.#cursor.press(event, seen, this.flow);
  };

  /** Lets the page scroll, unless the reader means the picture: with Ctrl or ⌘ held, or after clicking into it. */
  readonly #onWheel = (event: WheelEvent): void => {
    this.#painting?.viewport.refreshPosition();
    const meant = event.ctrlKey || event.metaKey || this.container.matches(':focus');
    if (!meant) event.stopImmediatePropagation();
  };

  readonly #onPointer = (): void => this.#painting?.viewport.refreshPosition();
  readonly #moveFrames = (): void =>
    placeFrameHeaders(this.renderRoot, (key) => this.#painting?.viewport.boxOf(key));
}

declare global {
  interface HTMLElementTagNameMap {
    'lineage-canvas': LineageCanvasElement;
  }
}
