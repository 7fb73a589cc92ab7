import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Full-screen mode of an element, if the page and the browser allow it. */
export class FullScreen implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether the element is in full-screen mode; null if that is not allowed. */
  get isOn(): boolean | null {
    if (!document.fullscreenEnabled) return null;
    const root = this.#host.getRootNode();
    return root instanceof Document || root instanceof ShadowRoot
      ? root.fullscreenElement === this.#host
      : false;
  }

  toggle(): void {
    void (this.isOn ? document.exitFullscreen() : this.#host.requestFullscreen());
  }

  hostConnected(): void {
    document.addEventListener('fullscreenchange', this.#onChange);
  }

  hostDisconnected(): void {
    document.removeEventListener('fullscreenchange', this.#onChange);
  }

  readonly #onChange = (): void => this.#host.requestUpdate();
}
