import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { COLUMN_PX } from '../../export/embed-command.js';
import type { PreviewRoom } from './embed-result.js';

/** Widths of a page's column and of a phone, in pixels. */
export const WIDTHS_PX = { page: COLUMN_PX, phone: 360 } as const satisfies Record<
  PreviewRoom,
  number
>;

/** An element that previews something at another width. */
type PreviewHost = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/** Total width of the stage's borders. */
const EDGES_PX = 2;

/** Scales down what is larger than its place: `.room` within `.stage`, both measured whenever they change. */
export class EmbedPreview implements ReactiveController {
  readonly #host: PreviewHost;
  #scale = 1;
  #heightPx = 0;
  #watched: readonly Element[] = [];
  #frame = 0;
  /** Deferred to the next frame, as it changes the observed elements. */
  readonly #sizes = new ResizeObserver(() => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#measure());
  });

  constructor(host: PreviewHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The scale; 1 for actual size. */
  get scale(): number {
    return this.#scale;
  }

  /** The scaled height. */
  get heightPx(): number {
    return this.#heightPx * this.#scale + EDGES_PX;
  }

  hostUpdated(): void {
    const watched = [...this.#host.renderRoot.querySelectorAll('.stage, .room')];
    if (watched.every((element, i) => element === this.#watched[i]) && watched.length > 0) return;
    this.hostDisconnected();
    this.#watched = watched;
    for (const element of watched) this.#sizes.observe(element);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#sizes.disconnect();
    this.#watched = [];
  }

  #measure(): void {
    const [stage, room] = this.#watched;
    if (!(stage instanceof HTMLElement) || !(room instanceof HTMLElement)) return;
    const { clientWidth } = stage;
    const { offsetWidth, offsetHeight } = room;
    if (clientWidth === 0 || offsetWidth === 0) return;
    const max = parseFloat(getComputedStyle(stage).maxHeight) - EDGES_PX;
    const scale = Math.min(1, clientWidth / offsetWidth, max / offsetHeight);
    if (scale === this.#scale && offsetHeight === this.#heightPx) return;
    this.#scale = scale;
    this.#heightPx = offsetHeight;
    this.#host.requestUpdate();
  }
}
