import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Reports the size of an element while it is connected, and whenever it changes. */
export class SizeWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #sizes: ResizeObserver;

  constructor(host: ReactiveControllerHost & Element, onSize: () => void) {
    this.#host = host;
    this.#sizes = new ResizeObserver(onSize);
  }

  hostConnected(): void {
    this.#sizes.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
  }
}
