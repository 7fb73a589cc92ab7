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

/** Who hears what came of a picture. */
export interface PictureListener {
  /** A picture in which things have another place than before is on screen. */
  readonly onDrawn: () => void;
  /** A picture of the graph that is on screen already, drawn before the program was there; null for none. */
  readonly adoptable: (graph: LineageGraph, lang: string) => Promise<Adoptable | null>;
  /** Whether a picture is on screen before this makes one. */
  readonly isDrawn: () => boolean;
  /** What the picture is drawn on: `prepare` resolves when it has all it draws with, `updateComplete` when it has drawn. */
  readonly canvas: () => {
    prepare(): Promise<void>;
    readonly updateComplete: Promise<unknown>;
  } | null;
  /** Why there is no picture; asking for the same one again tries again. */
  readonly onError: (error: unknown) => void;
}

/** What surrounds the canvas takes no more than this from its height, or gives it, while it fills. */
const SETTLING_PX = 80;

/** Work on a picture holds the page no longer than this at a time: what draws it comes on top. */
const SLICE_MS = 8;

/** What a picture is made for. */
interface Asked {
  readonly graph: LineageGraph | null;
  readonly view: ViewState;
  readonly lang: string;
}

/**
 * Owns the picture of an element: what of its graph its view shows in the area there is. What moves nothing shows at once;
 * what does is made as soon as the canvas has reported how much space is left for it, with pauses in which the page can breathe.
 */
export class PictureMaker implements ReactiveController {
  readonly #host: LitElement;
  readonly #listener: PictureListener;
  #asked: Asked | null = null;
  #shape: PictureShape | null = null;
  #picture: Picture | null = null;
  /** The view whose selection, colours and time the picture shows. */
  #looks: ViewState | null = null;
  #area: { readonly width: number; readonly height: number } | null = null;
  #measure: { readonly font: string; readonly measureText: MeasureText } | null = null;
  #job = new AbortController();
  /** Whether the picture was on screen before the program, where it stays though what surrounds it takes its place. */
  #isAdopted = false;
  #isMaking = false;
  #isShown = false;
  /** Who waits for the picture that is due. */
  readonly #waiting: (() => void)[] = [];
  #isDue = false;

  constructor(host: LitElement, listener: PictureListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  /** The latest picture; null before there is one of the graph. */
  get picture(): Picture | null {
    return this.#picture;
  }

  /** Whether the picture was drawn before the program was there. */
  get isAdopted(): boolean {
    return this.#isAdopted;
  }

  /** Whether there is room for a picture, and none on screen yet. */
  get isAwaited(): boolean {
    return !this.#isShown && !(this.#area?.width === 0 || this.#area?.height === 0);
  }

  /** What it takes to make the picture once more, or another one like it; null before there is one. */
  get source(): { area: Area; measureText: MeasureText } | null {
    const { lang } = this.#asked ?? {};
    if (!this.#area || !this.#measure || lang === undefined) return null;
    return { area: { ...this.#area, lang }, measureText: this.#measure.measureText };
  }

  /** Resolves when the picture of what was asked for last is drawn, or is not to be. */
  async whenDrawn(): Promise<void> {
    await this.#host.updateComplete;
    if (this.#isDue) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    await this.#host.updateComplete;
  }

  /** Says what the element shows from now on. */
  ask(asked: Asked): void {
    const before = this.#asked;
    this.#asked = asked;
    if (before?.graph === asked.graph && before.view === asked.view && before.lang === asked.lang) {
      return;
    }
    // The canvas answers with the space it has then, which is when the picture is made.
    this.#isDue = true;
    // The numbers in a scene are those of its graph: of another graph they say nothing.
    if (before?.graph !== asked.graph) this.#forget();
    else this.#refresh();
  }

  /** The canvas has this much space. */
  readonly onArea = ({ width, height, font }: CanvasAreaEvent): void => {
    if (this.#area?.width !== width || this.#area.height !== height) {
      const wasAwaited = this.isAwaited;
      this.#area = { width, height };
      if (wasAwaited !== this.isAwaited) this.#host.requestUpdate();
    }
    if (this.#measure?.font !== font) this.#measure = { font, measureText: measureTextIn(font) };
    const { graph, view } = this.#asked ?? {};
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

  /** Loads what makes pictures, which one that was drawn before does without. */
  prepare(): void {
    void import('../../picture.js').catch(reportError);
  }

  hostDisconnected(): void {
    this.#job.abort();
    if (this.#isMaking) this.#shape = null;
    this.#end();
  }

  /** The same in the area that an adopted picture was adopted in, while that does no more than settle. */
  #settled(shape: PictureShape): PictureShape {
    const { area } = this.#shape ?? shape;
    const isSettling =
      this.#isAdopted &&
      area.width === shape.area.width &&
      Math.abs(area.height - shape.area.height) <= SETTLING_PX;
    return isSettling ? { ...shape, area: { ...shape.area, height: area.height } } : shape;
  }

  /** Takes over what is on screen already, where that is of this shape. @returns null if it is not */
  async #adopt(shape: PictureShape): Promise<Picture | null> {
    const found = await this.#listener.adoptable(shape.graph, shape.view.lang ?? shape.area.lang);
    if (!found) return null;
    const picture = pictureWith(shape.graph, shape.view, found.picture);
    // It is in the language that was asked for, whether the view says that or the page.
    const view = { ...found.view, lang: shape.view.lang };
    return isSameShape({ ...shape, view }, shape, picture) ? picture : null;
  }

  /** What was being made is made no longer. */
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

  /** What is selected, how cards are coloured and until when the family is shown may be other than in the picture there is. */
  #refresh(): void {
    const { graph, view } = this.#asked ?? {};
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

/** Whether two views that move nothing look the same as well. */
function looksSame(a: ViewState | null, b: ViewState): boolean {
  return (
    a?.select === b.select &&
    a.compare === b.compare &&
    a.colouring === b.colouring &&
    a.until === b.until &&
    (b.until === null || a.filter === b.filter)
  );
}
