import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { rowWindowOf, scrollTopFor, type RowWindow } from '../table/row-window.js';
import { HEAD_PX, rowHeightIn } from './row-height.js';

/** Renders only the visible rows of a long grid, in their positions. */
export class GridWindow implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #scrollerOf: () => HTMLElement | null;
  readonly #rowsOf: () => number;
  readonly #sizes = new ResizeObserver(() => this.#measure());
  #scrolled = 0;
  #height = 0;
  #rowPx = rowHeightIn(Infinity);
  /** Whether the host was removed, which scrolls to the top. */
  #isBack = false;

  /** @param scrollerOf the element that scrolls @param rowsOf the number of rows */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    scrollerOf: () => HTMLElement | null,
    rowsOf: () => number,
  ) {
    this.#host = host;
    this.#scrollerOf = scrollerOf;
    this.#rowsOf = rowsOf;
    host.addController(this);
  }

  hostUpdated(): void {
    const scroller = this.#scrollerOf();
    if (!scroller || !this.#host.isConnected) return;
    this.#sizes.observe(scroller);
    this.#measure();
    const { height, top } = this.rows;
    for (const [name, px] of Object.entries({ rows: height, top }))
      scroller.style.setProperty(`--${name}`, `${px}px`);
    if (this.#isBack) scroller.scrollTop = this.#scrolled;
    this.#isBack = false;
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    this.#isBack = true;
  }

  /** The rows to render. */
  get rows(): RowWindow {
    return rowWindowOf(this.#rowsOf(), this.#scrolled, this.#height, this.#rowPx);
  }

  /** Whether rows are drawn as on a phone. */
  get isNarrow(): boolean {
    return this.#rowPx !== rowHeightIn(Infinity);
  }

  /** The number of rows that Page Down moves by. */
  get page(): number {
    return Math.max(1, Math.floor(this.#height / this.#rowPx) - 1);
  }

  /** Renders what the reader scrolled to. */
  readonly follow = (): void => {
    this.#scrolled = this.#scrollerOf()?.scrollTop ?? 0;
    this.#host.requestUpdate();
  };

  /** Scrolls just enough to show a row. */
  reveal(row: number): void {
    const scroller = this.#scrollerOf();
    if (!scroller) return;
    const [rows, height] = [this.#rowsOf(), this.#height];
    scroller.scrollTop = scrollTopFor(rows, row, this.#scrolled, height, this.#rowPx);
    this.follow();
  }

  #measure(): void {
    const rowPx = rowHeightIn(this.#host.clientWidth);
    const height = Math.max(0, (this.#scrollerOf()?.clientHeight ?? 0) - HEAD_PX);
    if (rowPx === this.#rowPx && height === this.#height) return;
    [this.#rowPx, this.#height] = [rowPx, height];
    this.#host.requestUpdate();
  }
}
