import type { ReactiveController, ReactiveControllerHost } from 'lit';

const QUERIES = [
  '(prefers-color-scheme: dark)',
  '(forced-colors: active)',
  '(prefers-contrast: more)',
];

/** Redraws the element when the system's theme may have changed. */
export class ThemeWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #lists: readonly MediaQueryList[] = [];
  #stamp = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** A number that changes whenever the theme may have changed. */
  get stamp(): number {
    return this.#stamp;
  }

  /** Marks the theme as possibly changed. */
  readonly touch = (): void => {
    this.#stamp++;
    this.#host.requestUpdate();
  };

  hostConnected(): void {
    this.#lists = QUERIES.map((text) => matchMedia(text));
    for (const list of this.#lists) list.addEventListener('change', this.touch);
  }

  hostDisconnected(): void {
    for (const list of this.#lists) list.removeEventListener('change', this.touch);
    this.#lists = [];
  }
}
