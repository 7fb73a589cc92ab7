import type { ReactiveController, ReactiveControllerHost } from 'lit';

const QUERIES = [
  '(prefers-color-scheme: dark)',
  '(forced-colors: active)',
  '(prefers-contrast: more)',
];

/** Notices when the reader's system may have changed the theme; draws the element again then. */
export class ThemeWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #lists: readonly MediaQueryList[] = [];
  #stamp = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Another number whenever the theme may be another. */
  get stamp(): number {
    return this.#stamp;
  }

  /** Says that the theme may have changed. */
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
