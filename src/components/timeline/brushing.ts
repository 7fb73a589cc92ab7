import type { End } from '../filters/release-bins.js';

type Edges = Readonly<Record<End, number>>;

/** A shorter movement is a click on a bin rather than a drag. */
const SPAN_PX = 5;

/** Selects a range of whole bins by dragging over a histogram. */
export class Brushing {
  readonly #onMove: (edges: Edges | null) => void;
  readonly #onSpan: (edges: Edges) => void;
  readonly #onBin: (bin: number) => void;
  #start: { readonly x: number; readonly bin: number; readonly bins: number } | null = null;
  #edges: Edges | null = null;

  /** @param onMove called with the range during a drag; null when it ends */
  constructor(
    onMove: (edges: Edges | null) => void,
    onSpan: (edges: Edges) => void,
    onBin: (bin: number) => void,
  ) {
    this.#onMove = onMove;
    this.#onSpan = onSpan;
    this.#onBin = onBin;
  }

  /** @param bins number of bins across the event's element */
  start(event: PointerEvent, bins: number): void {
    const { currentTarget, button, pointerId, clientX } = event;
    if (button !== 0 || !(currentTarget instanceof Element)) return;
    currentTarget.setPointerCapture(pointerId);
    this.#start = { x: clientX, bin: binAt(currentTarget, clientX, bins), bins };
    this.#edges = null;
  }

  move({ currentTarget, clientX }: PointerEvent): void {
    const start = this.#start;
    if (!start || !(currentTarget instanceof Element)) return;
    if (!this.#edges && Math.abs(clientX - start.x) < SPAN_PX) return;
    const bin = binAt(currentTarget, clientX, start.bins);
    this.#edges = { from: Math.min(bin, start.bin), to: Math.max(bin, start.bin) + 1 };
    this.#onMove(this.#edges);
  }

  end(event: PointerEvent): void {
    this.move(event);
    const [start, edges] = [this.#start, this.#edges];
    this.#start = null;
    this.#edges = null;
    if (!start) return;
    if (edges) this.#onSpan(edges);
    else this.#onBin(start.bin);
  }

  cancel(): void {
    this.#start = null;
    this.#edges = null;
    this.#onMove(null);
  }
}

function binAt(element: Element, x: number, bins: number): number {
  const { left, width } = element.getBoundingClientRect();
  const bin = Math.floor(((x - left) / Math.max(1, width)) * bins);
  return Math.min(Math.max(bin, 0), bins - 1);
}
