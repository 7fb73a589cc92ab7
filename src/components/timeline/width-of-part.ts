import type { LitElement, ReactiveController } from 'lit';

/** The width of a part of an element, in pixels; redraws the element when it changes. */
export class WidthOfPart implements ReactiveController {
  px = 0;
  readonly #host: LitElement;
  readonly #selector: string;
  #part: Element | null = null;
  readonly #sizes = new ResizeObserver(([entry]) => {
    const px = Math.round(entry?.contentRect.width ?? 0);
    if (px === this.px) return;
    this.px = px;
    this.#host.requestUpdate();
  });

  constructor(host: LitElement, selector: string) {
    this.#host = host;
    this.#selector = selector;
    host.addController(this);
  }

  /** After reconnection, the width may have changed. */
  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const part = this.#host.renderRoot.querySelector(this.#selector);
    if (part === this.#part) return;
    this.#sizes.disconnect();
    this.#part = part;
    if (part) this.#sizes.observe(part);
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    this.#part = null;
  }
}
