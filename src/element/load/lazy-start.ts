import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** An element asked to wait starts when it is this near to what the reader sees: a screen away. */
const NEAR = '100%';

/** An element that can be asked to wait: `loading="lazy"`. */
type LazyHost = ReactiveControllerHost & Element & { readonly loading: string };

/** Whether an element is to fetch its graph yet: at once, or, asked to be lazy, once it was scrolled near. */
export class LazyStart implements ReactiveController {
  readonly #host: LazyHost;
  readonly #onNear: () => void;
  #wasNear = false;
  #watch: IntersectionObserver | null = null;

  /** @param onNear called once, when an element that had to wait need not wait any longer */
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
    const hadToWait = !this.isDue;
    this.#wasNear = true;
    this.hostDisconnected();
    if (hadToWait) this.#onNear();
  }
}
