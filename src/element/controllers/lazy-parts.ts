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

/** Loads the parts a page draws that are not registered yet; and, once the reader has a picture, those they may need next. */
export class LazyParts implements ReactiveController {
  readonly #host: LitElement;
  readonly #parts: PartsListener;
  #cancel: (() => void) | null = null;
  #isDone = false;

  constructor(host: LitElement, parts: PartsListener) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#parts.isPictureAwaited()) return;
    for (const part of this.#host.renderRoot.querySelectorAll<HTMLElement>(':not(:defined)')) {
      if (isLazyElement(part.localName)) void needElement(part.localName).catch(reportError);
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
      void needAllElements().catch(reportError);
      this.#parts.onQuiet();
    };
    this.#cancel = whenIdle(load);
  }
}
