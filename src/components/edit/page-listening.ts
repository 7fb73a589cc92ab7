import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { EditRequestEvent } from './edit-request-event.js';
import { historyKeyOf } from './history-key.js';

/** What an editor does when the page around it asks. */
export interface PageAnswers {
  readonly request: (event: EditRequestEvent) => void;
  readonly step: (step: 'undo' | 'redo') => void;
  /** Whether something would be lost with the page. */
  readonly isAtRisk: () => boolean;
}

/** Hears, while the editor is in the page, what its graph asks for, the keys of undo and redo, and that the page is left. */
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
    // Wherever in the graph the focus is.
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
        if (this.#answers.isAtRisk()) event.preventDefault();
      },
      { signal },
    );
  }

  hostDisconnected(): void {
    this.#ended?.abort();
    this.#ended = null;
  }
}
