import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { EditRequestEvent } from './edit-request-event.js';
import { historyKeyOf } from './history-key.js';

/** Callbacks for events outside the editor. */
export interface PageAnswers {
  readonly request: (event: EditRequestEvent) => void;
  readonly step: (step: 'undo' | 'redo') => void;
  /** Whether closing the page would lose something. */
  readonly hasUnsavedWork: () => boolean;
}

/** Listens, while the editor is connected, to edit requests, the keys of undo and redo, and leaving the page. */
export class PageListening implements ReactiveController {
  readonly #host: ReactiveControllerHost & Node;
  readonly #answers: PageAnswers;
  #ended: AbortController | null = null;

  constructor(host: ReactiveControllerHost & Node, answers: PageAnswers) {
    this.#host = host;
    this.#answers = answers;
    host.addController(this);
  }

  hostConnected(): void {
    this.#ended = new AbortController();
    const { signal } = this.#ended;
    const root = this.#host.getRootNode();
    root.addEventListener(
      'edit-request',
      (event) => {
        if (!(event instanceof EditRequestEvent)) return;
        event.stopPropagation();
        this.#answers.request(event);
      },
      { signal },
    );
    // Regardless of where the focus is within the graph.
    root.addEventListener(
      'keydown',
      (event) => {
        const step = historyKeyOf(event);
        if (!step) return;
        event.preventDefault();
        this.#answers.step(step);
      },
      { signal },
    );
    globalThis.addEventListener(
      'beforeunload',
      (event) => {
        if (this.#answers.hasUnsavedWork()) event.preventDefault();
      },
      { signal },
    );
  }

  hostDisconnected(): void {
    this.#ended?.abort();
    this.#ended = null;
  }
}
