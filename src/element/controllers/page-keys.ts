import type { ReactiveController } from 'lit';

/** An element that may handle the keys of its page. */
interface KeysHost extends Element {
  readonly pageKeys: boolean;
}

/** If the page requests it, forwards keys pressed while nothing on the page has the focus to the element. */
export class PageKeys implements ReactiveController {
  readonly #host: KeysHost;
  readonly #targetOf: () => Element | null | undefined;

  /** @param targetOf returns the target of the forwarded events */
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

  /** Dispatches a copy of the event inside the element, so that its listeners handle it. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const { target, defaultPrevented } = event;
    if (!this.#host.pageKeys || defaultPrevented) return;
    if (target !== document.body && target !== document.documentElement) return;
    const isUsed = this.#targetOf()?.dispatchEvent(new KeyboardEvent(event.type, event)) === false;
    if (isUsed) event.preventDefault();
  };
}
