import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { Picture } from '../../picture.js';
import type { GraphRenderer } from '../../render/graph-renderer.js';
import { readPalette } from '../../render/read-palette.js';
import { cardsInQuestionOf } from '../../scene/emphasis.js';
import { cardKeyOf } from '../../scene/scene.js';
import type { SeenPart, ViewState } from '../../state/view-state.js';
import { OpenDetailEvent } from '../detail/open-detail-event.js';
import { wordsAbout } from '../../domain/format/words-about.js';
import { nextTask } from '../next-task.js';
import { lineSampleStyles } from '../legend/line-sample.styles.js';
import { baseStyles, probeStyles } from '../ui/theme.styles.js';
import { CardMenuEvent } from '../card-menu/card-menu-event.js';
import { ViewIntentEvent, type Transition } from '../view-intent.js';
import { CanvasAreaEvent } from './canvas-area-event.js';
import { CanvasCursor } from './canvas-cursor.js';
import { drawnBy, pictureLabelOf } from './drawn.js';
import { frameHeaders, placeFrameHeaders } from './frame-header.js';
import { doubleTapIn, tapOn, tapOnLine } from './gestures.js';
import { PictureDrawing } from './picture-drawing.js';
import { placeOfDrawing } from './place-of-drawing.js';
import { lineChoice, linesAt, placeLineChoice, type LineChoice } from './line-choice.js';
import { canvasStyles } from './lineage-canvas.styles.js';
import { menuSubjectAt } from './menu-subject-at.js';
import { ScrollHint } from './scroll-hint.js';
import { SizeWatch } from './size-watch.js';

/**
 * Draws a given picture, and reports its own area and what was tapped. A single tab stop with arrow keys.
 * @fires canvas-area - Reports its size when that or the requested picture changes.
 */
export class LineageCanvasElement extends LitElement {
  static override readonly styles = [baseStyles, probeStyles, lineSampleStyles, canvasStyles];

  @property({ attribute: false }) accessor graph: LineageGraph | null = null;
  @property({ attribute: false }) accessor view: ViewState | null = null;
  /** The picture to draw; null for none. Belongs to the graph. */
  @property({ attribute: false }) accessor picture: Picture | null = null;
  /** The prerendered drawing, in its own pixels: the canvas shows its first picture in the same position. */
  @property({ attribute: false }) accessor drawing: SVGSVGElement | null = null;
  @property({ attribute: false }) override accessor lang = 'en';
  /** A value that changes whenever the theme may have changed. */
  @property({ attribute: false }) accessor themeStamp: unknown = null;

  /** The lines of a tapped trunk while the reader chooses one. */
  @state() accessor choice: LineChoice | null = null;

  @query('.picture') accessor container!: HTMLElement;
  @query('.probe') accessor probe!: HTMLElement;

  #renderer: GraphRenderer | null = null;
  #isHidden = true;
  readonly #painting = new PictureDrawing(() => {
    this.#renderer?.showCursor(this.#cursor);
    this.#moveFrames();
  });
  readonly #cursor = new CanvasCursor(this, {
    reveal: (key) => this.#renderer?.revealCursor(key),
    zoomBy: (steps) => this.zoomBy(steps),
    fit: () => this.fit(),
    request: (transition) => this.#request(transition),
    openDetail: () => this.dispatchEvent(new OpenDetailEvent()),
    openMenu: (key) => this.#openMenu(key),
  });
  readonly #hint = new ScrollHint(this);

  constructor() {
    super();
    this.addController(new SizeWatch(this, () => this.#reportArea()));
  }

  override disconnectedCallback(): void {
    this.#painting.cancel();
    this.#renderer?.dispose();
    this.#renderer = null;
    super.disconnectedCallback();
  }

  /** Focuses the picture; its cursor stays, or moves to the card of a node. */
  override focus({ node, ...options }: FocusOptions & { node?: number | undefined } = {}): void {
    if (this.picture && node !== undefined)
      this.#cursor.moveTo(cardKeyOf(this.picture.scene, node));
    this.container.focus(options);
  }

  /** The visible part of the picture; null while there is none. */
  get seenPart(): SeenPart | null {
    return (this.picture && this.#renderer?.viewport.seenPartOf(this.picture)) ?? null;
  }

  /** Shows the whole picture. */
  readonly fit = (): void => this.#renderer?.fit();

  /** Zooms about the middle. @param steps negative to zoom out */
  readonly zoomBy = (steps: number): void => this.#renderer?.viewport.zoomBy(steps);

  /** The pan and zoom of the picture; null before there is one. `canvas-move` reports changes. */
  get transform(): GraphRenderer['viewport']['transform'] | null {
    return this.#renderer?.viewport.transform ?? null;
  }

  /** Pans to reveal the selection next to `covered` pixels, unless the view sets the visible part; null returns. */
  revealSelected(covered: { right: number; bottom: number } | null): void {
    if (!covered) return this.#renderer?.restorePosition();
    if (!this.picture?.emphasis || this.view?.at) return;
    this.#renderer?.reveal(cardsInQuestionOf(this.picture.scene, this.picture.emphasis), covered);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('picture')) return;
    this.choice = null;
    if (this.picture)
      this.#cursor.follow(changed.get('picture')?.scene ?? null, this.picture.scene);
  }

  protected override render(): TemplateResult {
    const messages = wordsAbout(this.graph, this.lang).canvas;
    const drawn = drawnBy(this);
    return html`<div
        class="picture"
        tabindex="0"
        role="application"
        aria-label=${pictureLabelOf(drawn, messages)}
        @keydown=${this.#onKey}
        @wheel=${{ handleEvent: this.#onWheel, capture: true, passive: true }}
        @pointerdown=${{ handleEvent: this.#onPointer, capture: true, passive: true }}
        @pointerenter=${{ handleEvent: this.#onPointer, capture: true, passive: true }}
      ></div>
      <div class="overlay">
        ${drawn ? frameHeaders(drawn, messages, this.#request, () => this.focus()) : nothing}
      </div>
      ${
        this.choice && drawn
          ? lineChoice(this.choice, drawn, messages, this.#request, this.#closeChoice)
          : nothing
      }
      <p class="visually-hidden" aria-live="polite">
        ${drawn ? this.#cursor.wordsIn(drawn) : nothing}
      </p>
      ${this.#hint.render(messages)}
      <div class="probe"></div>
      <div class="theme-watch" @transitionrun=${this.#retheme}></div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('themeStamp')) this.#retheme();
    if (changed.has('graph') || changed.has('view') || changed.has('lang')) {
      // In a separate task, after the surrounding parts have their size and the reader's click has been answered.
      void nextTask().then(() => this.#reportArea());
    }
    if (changed.has('picture') || changed.has('view')) this.#draw();
    if (changed.has('choice') && this.choice) placeLineChoice(this.renderRoot, this.choice);
    this.#renderer?.showCursor(this.#cursor);
  }

  readonly #request = (transition: Transition) =>
    this.dispatchEvent(new ViewIntentEvent(transition));

  #reportArea(): void {
    if (!this.isConnected || !this.hasUpdated) return;
    const { clientWidth: width, clientHeight: height } = this;
    const wasHidden = this.#isHidden;
    this.#isHidden = width === 0 || height === 0;
    // Hidden elements fire no transition events, so theme changes are checked when the page shows again.
    if (wasHidden && !this.#isHidden) this.#retheme();
    if (!this.#isHidden) void this.prepare().catch(reportError);
    const { fontFamily } = getComputedStyle(this.probe);
    this.dispatchEvent(new CanvasAreaEvent(width, height, fontFamily));
  }

  /** Loads the renderer, and starts drawing. @throws if it cannot be loaded */
  async prepare(): Promise<void> {
    const { GraphRenderer } = await import('../../render/graph-renderer.js');
    if (this.#renderer || this.#isHidden || !this.isConnected) return;
    this.#renderer = new GraphRenderer(this.container, readPalette(this.probe), {
      onTap: (key, together, at) => this.#onTap(key, together, at),
      onMenu: (key, at) => this.#openMenu(key, at),
      onDoubleTap: (key) => this.#request(doubleTapIn(drawnBy(this), key)),
      onMove: this.#moveFrames,
    });
    this.#draw();
  }

  #draw(): void {
    if (!this.picture || !this.#renderer) return;
    const place = placeOfDrawing(this.drawing, this.container);
    this.#painting.draw(this.#renderer, this.picture, place, this.view?.at);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    await this.#painting.whenDone();
    return isComplete;
  }

  readonly #retheme = (): void => this.#renderer?.setPalette(readPalette(this.probe));

  #onTap(key: string | null, together: boolean, { x, y }: { x: number; y: number }): void {
    this.#closeChoice();
    this.#cursor.moveTo(null);
    const drawn = drawnBy(this);
    if (!drawn) return;
    const { graph, picture } = drawn;
    const lines = key === null ? [] : linesAt(picture, key);
    if (lines.length > 1) this.choice = { lines, x, y };
    else if (lines[0]) this.#request(tapOnLine(graph, picture.scene, lines[0]));
    else this.#request(tapOn(graph, picture.scene, key, together));
  }

  /** @param at position on the canvas; if omitted (by keyboard), the card's lower left corner */
  #openMenu(key: string, at?: { x: number; y: number }): void {
    const drawn = drawnBy(this);
    const subject = drawn && menuSubjectAt(drawn, key);
    const { left: x = 0, top: y = 0, height = 0 } = this.#renderer?.viewport.boxOf(key) ?? {};
    const place = at ?? { x, y: y + height };
    const { left, top } = this.getBoundingClientRect();
    if (!subject) this.#onTap(key, false, place);
    else this.dispatchEvent(new CardMenuEvent(subject, { x: left + place.x, y: top + place.y }));
  }

  readonly #closeChoice = (): void => {
    this.choice = null;
    this.container.focus({ preventScroll: true });
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const drawn = drawnBy(this);
    if (drawn) this.#cursor.press(event, drawn);
  };

  readonly #onWheel = (event: WheelEvent): void => {
    this.#renderer?.viewport.refreshPosition();
    this.#hint.meet(event, this.container);
  };

  readonly #onPointer = (): void => this.#renderer?.viewport.refreshPosition();
  readonly #moveFrames = (): void => {
    this.choice = null;
    placeFrameHeaders(this.renderRoot, (key) => this.#renderer?.viewport.boxOf(key));
    this.dispatchEvent(new Event('canvas-move'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lineage-canvas': LineageCanvasElement;
  }
}
