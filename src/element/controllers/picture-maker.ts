import type { LitElement, ReactiveController } from 'lit';
import type { CanvasAreaEvent } from '../../components/canvas/canvas-area-event.js';
import { inSlices } from '../../components/in-slices.js';
import { nextPaint } from '../../components/next-task.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { pictureWith, type Picture } from '../../layouts/picture-with.js';
import { measureTextIn } from '../../render/measure-text.js';
import type { Area, MeasureText } from '../../scene/drawing-area.js';
import type { ViewState } from '../../state/view-state.js';
import type { Adoptable } from './opening.js';
import { isSameShape, type PictureShape } from './picture-shape.js';

/** Callbacks of the picture maker. */
export interface PictureListener {
  /** A picture with a new layout is on screen. */
  readonly onDrawn: () => void;
  /** Returns the prerendered picture of the graph that is on screen already; null for none. */
  readonly adoptable: (graph: LineageGraph, lang: string) => Promise<Adoptable | null>;
  /** Whether a picture is on screen before this one. */
  readonly isDrawn: () => boolean;
  /** The canvas: `prepare` resolves when its code has loaded, `updateComplete` when it has drawn. */
  readonly canvas: () => {
    prepare(): Promise<void>;
    readonly updateComplete: Promise<unknown>;
  } | null;
  /** Reports why there is no picture; requesting the same one again retries. */
  readonly onError: (error: unknown) => void;
}

/** Changes of height up to this, while the surroundings of the canvas load, do not cause a new layout. */
const SETTLING_PX = 80;

/** Maximum duration of a slice of work, not including drawing. */
const SLICE_MS = 8;

/** The request for a picture. */
interface PictureRequest {
  readonly graph: LineageGraph | null;
  readonly view: ViewState;
  readonly lang: string;
}

/**
 * Owns the picture of an element. Changes that do not affect the layout are applied at once; others are computed once
 * the canvas has reported its area, in slices that keep the page responsive.
 */
export class PictureMaker implements ReactiveController {
  readonly #host: LitElement;
  readonly #listener: PictureListener;
  #request: PictureRequest | null = null;
  #shape: PictureShape | null = null;
  #picture: Picture | null = null;
  /** The view whose selection, colours and time are applied. */
  #looks: ViewState | null = null;
  #area: { readonly width: number; readonly height: number } | null = null;
  #measure: { readonly font: string; readonly measureText: MeasureText } | null = null;
  #job = new AbortController();
  /** Whether the picture was prerendered, in which case it stays even though its surroundings are still loading. */
  #isAdopted = false;
  #isMaking = false;
  #isShown = false;
  /** Callers that wait for the requested picture. */
  readonly #waiting: (() => void)[] = [];
  #isDue = false;

  constructor(host: LitElement, listener: PictureListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  /** The latest picture; null before there is one. */
  get picture(): Picture | null {
    return this.#picture;
  }

  /** Whether the picture was prerendered. */
  get isAdopted(): boolean {
    return this.#isAdopted;
  }

  /** Whether there is room for a picture, but none on screen yet. */
  get isAwaited(): boolean {
    return !this.#isShown && !(this.#area?.width === 0 || this.#area?.height === 0);
  }

  /** What is needed to make the picture again, or a similar one; null before there is one. */
  get source(): { area: Area; measureText: MeasureText } | null {
    const { lang } = this.#request ?? {};
    if (!this.#area || !this.#measure || lang === undefined) return null;
    return { area: { ...this.#area, lang }, measureText: this.#measure.measureText };
  }

  /** Resolves when the picture requested last is drawn, or cancelled. */
  async whenDrawn(): Promise<void> {
    await this.#host.updateComplete;
    if (this.#isDue) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    await this.#host.updateComplete;
  }

  /** Sets what the element shows from now on. */
  request(request: PictureRequest): void {
    const before = this.#request;
    this.#request = request;
    const { graph, view, lang } = request;
    if (before?.graph === graph && before.view === view && before.lang === lang) return;
    // The canvas reports its area next, which starts the layout.
    this.#isDue = true;
    // Numbers in a scene refer to its graph, and mean nothing for another.
    if (before?.graph !== graph) this.#forget();
    else this.#refresh();
  }

  /** Receives the canvas area. */
  readonly onArea = ({ width, height, font }: CanvasAreaEvent): void => {
    if (this.#area?.width !== width || this.#area.height !== height) {
      const wasAwaited = this.isAwaited;
      this.#area = { width, height };
      if (wasAwaited !== this.isAwaited) this.#host.requestUpdate();
    }
    if (this.#measure?.font !== font) this.#measure = { font, measureText: measureTextIn(font) };
    const { graph, view } = this.#request ?? {};
    const { source } = this;
    if (!graph || !view || !source || width === 0 || height === 0) {
      this.#end();
      return;
    }
    const shape = this.#settled({ graph, view, ...source });
    if (this.#shape && isSameShape(this.#shape, shape, this.#picture)) {
      if (!this.#isMaking) this.#end();
      return;
    }
    this.#shape = shape;
    this.#isMaking = this.#isDue = true;
    void this.#make(shape, this.#nextJob());
  };

  hostConnected(): void {
    if (!this.#listener.isDrawn()) this.prepare();
  }

  /** Loads the layout code, which a prerendered picture does without. */
  prepare(): void {
    void import('../../picture.js').catch(reportError);
  }

  hostDisconnected(): void {
    this.#job.abort();
    if (this.#isMaking) this.#shape = null;
    this.#end();
  }

  /** The shape with the area of an adopted picture, as long as the surroundings are still loading. */
  #settled(shape: PictureShape): PictureShape {
    const { area } = this.#shape ?? shape;
    const isSettling =
      this.#isAdopted &&
      area.width === shape.area.width &&
      Math.abs(area.height - shape.area.height) <= SETTLING_PX;
    return isSettling ? { ...shape, area: { ...shape.area, height: area.height } } : shape;
  }

  /** Adopts the prerendered picture if it has this shape. @returns null if it does not */
  async #adopt(shape: PictureShape): Promise<Picture | null> {
    const found = await this.#listener.adoptable(shape.graph, shape.view.lang ?? shape.area.lang);
    if (!found) return null;
    const picture = pictureWith(shape.graph, shape.view, found.picture);
    // It is in the right language, whether the view or the page sets it.
    const view = { ...found.view, lang: shape.view.lang };
    return isSameShape({ ...shape, view }, shape, picture) ? picture : null;
  }

  /** Aborts the current job. */
  #nextJob(): AbortSignal {
    this.#job.abort();
    this.#job = new AbortController();
    return this.#job.signal;
  }

  async #make(shape: PictureShape, job: AbortSignal): Promise<void> {
    const { graph, view, area, measureText } = shape;
    const isOver = () => job.aborted;
    try {
      const [adopted] = await Promise.all([
        this.#isShown ? null : this.#adopt(shape),
        this.#listener.canvas()?.prepare(),
      ]);
      if (isOver()) return;
      this.#isAdopted = adopted !== null;
      if (adopted) this.#picture = adopted;
      else {
        const { pictureInSteps } = await import('../../picture.js');
        if (isOver()) return;
        const steps = pictureInSteps(graph, view, area, measureText);
        this.#picture = await inSlices(steps, job, SLICE_MS);
      }
      this.#looks = view;
      this.#refresh();
      this.#host.requestUpdate();
    } catch (error) {
      if (isOver()) return;
      this.#shape = null;
      this.#end();
      this.#listener.onError(error);
      return;
    }
    await this.#host.updateComplete;
    await this.#listener.canvas()?.updateComplete;
    if (isOver()) return;
    if (!this.#isShown) {
      await nextPaint();
      if (this.picture === null) return;
      this.#isShown = true;
      this.#host.requestUpdate();
    }
    if (!isOver()) this.#end();
    this.#listener.onDrawn();
  }

  /** Applies selection, colours and time, which do not affect the layout. */
  #refresh(): void {
    const { graph, view } = this.#request ?? {};
    if (!graph || !view || !this.#picture || looksSame(this.#looks, view)) return;
    this.#picture = pictureWith(graph, view, this.#picture);
    this.#looks = view;
  }

  #forget(): void {
    this.#job.abort();
    this.#isMaking = this.#isShown = this.#isAdopted = false;
    this.#picture = this.#shape = null;
  }

  #end(): void {
    this.#isMaking = this.#isDue = false;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

/** Whether two views with the same layout also look the same. */
function looksSame(a: ViewState | null, b: ViewState): boolean {
  return (
    a?.select === b.select &&
    a.compare === b.compare &&
    a.colouring === b.colouring &&
    a.until === b.until &&
    (b.until === null || a.filter === b.filter)
  );
}
