import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Callbacks before and after printing. */
interface PrintListener {
  /** Must be synchronous: printing does not wait. */
  readonly onPrint: () => void;
  readonly onDone: () => void;
}

/**
 * Notifies a part before and after printing: by the browser's events, or if only the media type changes, as in a print
 * preview of the developer tools.
 */
export class PrintWatch implements ReactiveController {
  readonly #listener: PrintListener;
  #medium: MediaQueryList | null = null;
  #isOnPaper = false;

  constructor(host: ReactiveControllerHost, listener: PrintListener) {
    this.#listener = listener;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#begin);
    window.addEventListener('afterprint', this.#end);
    this.#medium = window.matchMedia('print');
    this.#medium.addEventListener('change', this.#onMedium);
    // The print code may load while the print media type is already active.
    if (this.#medium.matches) this.#begin();
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#begin);
    window.removeEventListener('afterprint', this.#end);
    this.#medium?.removeEventListener('change', this.#onMedium);
    this.#end();
  }

  readonly #onMedium = ({ matches }: MediaQueryListEvent): void => {
    if (matches) this.#begin();
    else this.#end();
  };

  readonly #begin = (): void => {
    if (this.#isOnPaper) return;
    this.#isOnPaper = true;
    this.#listener.onPrint();
  };

  readonly #end = (): void => {
    if (!this.#isOnPaper) return;
    this.#isOnPaper = false;
    this.#listener.onDone();
  };
}
