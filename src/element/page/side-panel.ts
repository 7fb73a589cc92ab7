import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** In an element narrower than this the filters lie over the picture and have to be asked for. */
const BESIDE_PX = 900;

/** Whether the filters are open: where there is room, until the reader says otherwise. Draws its element again when that changes. */
export class SidePanel implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #width = 0;
  #chosen: boolean | null = null;
  readonly #sizes = new ResizeObserver(([entry]) => {
    this.#width = entry?.contentRect.width ?? 0;
    this.#host.requestUpdate();
  });

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#chosen ?? this.#width >= BESIDE_PX;
  }

  readonly toggle = (): void => {
    this.#chosen = !this.isOpen;
    this.#host.requestUpdate();
  };

  hostConnected(): void {
    // The observer would tell after the first draw, and what depends on the width would jump.
    this.#width = this.#host.clientWidth;
    this.#sizes.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
  }
}
