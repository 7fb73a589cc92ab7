import type { ReactiveController } from 'lit';

/** An element that may take the keys of its page. */
interface KeysHost extends Element {
  readonly pageKeys: boolean;
}

/** Where the page asks for it, hands the element every key that is pressed while nothing on the page has the focus. */
export class PageKeys implements ReactiveController {
  readonly #host: KeysHost;
  readonly #targetOf: () => Element | null | undefined;

  /** @param targetOf what in the element hears the keys */
  constructor(host: KeysHost, targetOf: () => Element | null | undefined) {
    this.#host = host;
    this.#targetOf = targetOf;
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onKey);
  }

  /** The element hears a key of its own, so that whatever in it answers to keys does. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const { target, defaultPrevented } = event;
    if (!this.#host.pageKeys || defaultPrevented) return;
    if (target !== document.body && target !== document.documentElement) return;
    const isUsed = this.#targetOf()?.dispatchEvent(new KeyboardEvent(event.type, event)) === false;
    if (isUsed) event.preventDefault();
  };
}
