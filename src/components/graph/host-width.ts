import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The width of an element in CSS pixels; draws it again whenever that changes. */
export class HostWidth implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #px = 0;
  readonly #sizes = new ResizeObserver(([entry]) => {
    this.#px = entry?.contentRect.width ?? 0;
    this.#host.requestUpdate();
  });

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** 0 while the element is not laid out. */
  get px(): number {
    return this.#px;
  }

  hostConnected(): void {
    // The observer would tell after the first draw, and what depends on the width would jump.
    this.#px = this.#host.clientWidth;
    this.#sizes.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
  }
}
