import type { LitElement, ReactiveController } from 'lit';
import { isLazyElement, needAllElements, needElement } from '../../components/lazy-elements.js';
import { whenIdle } from '../../components/when-idle.js';

/** What the page around the parts knows and does. */
export interface PartsListener {
  /** Whether everything else has to wait, since the reader has no picture yet and is about to get one. */
  readonly isPictureAwaited: () => boolean;
  /** Called once, when the page has the time to prepare what is not needed yet. */
  readonly onQuiet: () => void;
}

/**
 * Loads the parts a page draws that are not registered yet; and, once the reader has a picture, those they may need next. What
 * the reader asked for and cannot be loaded is kept, to be told and tried again.
 */
export class LazyParts implements ReactiveController {
  readonly #host: LitElement;
  readonly #parts: PartsListener;
  /** What is missing → what tries it again. */
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

  /** Whether something that the reader asked for could not be loaded. */
  get isMissing(): boolean {
    return this.#missing.size > 0;
  }

  /** Loads what the reader asked for, and goes on with it. @param name of what is loaded */
  async load<T>(name: string, load: () => Promise<T>, goOn?: (loaded: T) => void): Promise<void> {
    let loaded: T;
    try {
      loaded = await load();
    } catch (error) {
      reportError(error);
      this.#missing.set(name, () => void this.load(name, load, goOn));
      this.#host.requestUpdate();
      return;
    }
    if (this.#missing.delete(name)) this.#host.requestUpdate();
    goOn?.(loaded);
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

  /** There is a picture: the rest may be loaded when nothing else is to be done. */
  prepare(): void {
    if (this.#isDone || this.#cancel) return;
    const load = () => {
      this.#isDone = true;
      // Nobody asked for it yet: it is tried again, and told, when somebody does.
      void needAllElements().catch(reportError);
      this.#parts.onQuiet();
    };
    this.#cancel = whenIdle(load);
  }
}
