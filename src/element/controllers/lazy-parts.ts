import type { LitElement, ReactiveController } from 'lit';
import { isLazyElement, needAllElements, needElement } from '../../components/lazy-elements.js';
import { whenIdle } from '../../components/when-idle.js';

/** The page's state and callbacks. */
export interface PartsListener {
  /** Whether everything else has to wait because the first picture is still being made. */
  readonly isPictureAwaited: () => boolean;
  /** Called once, when the page is idle, to prepare what is not needed yet. */
  readonly onQuiet: () => void;
}

/**
 * Loads the elements that a page uses and that are not registered yet, and after the first picture those that may be
 * needed next. Whatever the reader requested and cannot be loaded is recorded, to be reported and retried.
 */
export class LazyParts implements ReactiveController {
  readonly #host: LitElement;
  readonly #parts: PartsListener;
  /** What is missing → a function that retries it. */
  readonly #missing = new Map<string, () => void>();
  #cancel: (() => void) | null = null;
  #isDone = false;

  constructor(host: LitElement, parts: PartsListener) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
    host.addEventListener('retry-parts', (event) => {
      event.stopPropagation();
      this.#retry();
    });
  }

  /** Whether something that the reader requested could not be loaded. */
  get isMissing(): boolean {
    return this.#missing.size > 0;
  }

  /** Loads what the reader requested, and continues with it. @param name identifies what is loaded */
  async load<T>(
    name: string,
    load: () => Promise<T>,
    onLoaded?: (loaded: T) => void,
  ): Promise<void> {
    let loaded: T;
    try {
      loaded = await load();
    } catch (error) {
      reportError(error);
      this.#missing.set(name, () => void this.load(name, load, onLoaded));
      this.#host.requestUpdate();
      return;
    }
    if (this.#missing.delete(name)) this.#host.requestUpdate();
    onLoaded?.(loaded);
  }

  #retry(): void {
    const again = [...this.#missing.values()];
    this.#missing.clear();
    this.#host.requestUpdate();
    for (const load of again) load();
  }

  hostUpdated(): void {
    if (this.#parts.isPictureAwaited()) return;
    for (const { localName } of this.#host.renderRoot.querySelectorAll(':not(:defined)')) {
      if (!isLazyElement(localName) || this.#missing.has(localName)) continue;
      void this.load(localName, () => needElement(localName));
    }
  }

  hostDisconnected(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  /** Called after the first picture: loads the rest when idle. */
  prepare(): void {
    if (this.#isDone || this.#cancel) return;
    const load = () => {
      this.#isDone = true;
      // Nobody has requested it yet: a later request retries it, and reports failure.
      void needAllElements().catch(reportError);
      this.#parts.onQuiet();
    };
    this.#cancel = whenIdle(load);
  }
}
