import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What is done before a page is printed, and after. */
interface PrintListener {
  /** Nothing waits for what this does later. */
  readonly onPrint: () => void;
  readonly onDone: () => void;
}

/**
 * Tells a part when the page is about to be printed and when it is on screen again: where a browser says so, and where only
 * the medium changes, as it does for those who look at a page as it would be printed.
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
    // A page that is looked at as printed may load what prints it later.
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
