import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Distance from the viewport at which a lazy element starts loading: one screen. */
const NEAR = '100%';

/** An element with `loading="lazy"` or `eager`. */
type LazyHost = ReactiveControllerHost & Element & { readonly loading: string };

/** Whether an element may load: at once, or if lazy, once it was scrolled near the viewport. */
export class LazyStart implements ReactiveController {
  readonly #host: LazyHost;
  readonly #onNear: () => void;
  #wasNear = false;
  #watch: IntersectionObserver | null = null;

  /** @param onNear called once, when a lazy element may load */
  constructor(host: LazyHost, onNear: () => void) {
    this.#host = host;
    this.#onNear = onNear;
    host.addController(this);
  }

  get isDue(): boolean {
    return this.#wasNear || this.#host.loading !== 'lazy';
  }

  hostConnected(): void {
    if (this.#wasNear) return;
    this.#watch = new IntersectionObserver((entries) => this.#meet(entries), { rootMargin: NEAR });
    this.#watch.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#watch?.disconnect();
    this.#watch = null;
  }

  #meet(entries: readonly IntersectionObserverEntry[]): void {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    const hasWaited = !this.isDue;
    this.#wasNear = true;
    this.hostDisconnected();
    if (hasWaited) this.#onNear();
  }
}
