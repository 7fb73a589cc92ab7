import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Problem } from '../../domain/format/problem.js';
import type { PaperChoice } from '../../export/paper.js';
import { paperPagesInSteps } from '../../export/paper-pages.js';
import type { Scope } from '../../export/scope.js';
import type { ShownPicture } from '../../export/shown-picture.js';
import type { XmlElement } from '../../export/xml.js';
import { nextTask } from '../next-task.js';
import { failureOf } from '../ui/failure-of.js';

/** Lays out pages in steps, so that the dialog stays responsive; only the latest request counts. */
export class PaperWork implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #job = 0;
  #pages: readonly XmlElement[] = [];
  #soFar: number | null = null;
  #error: Problem | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The latest pages. */
  get pages(): readonly XmlElement[] {
    return this.#pages;
  }

  /** Number of pages finished while pages are being made; otherwise null. */
  get soFar(): number | null {
    return this.#soFar;
  }

  /** Why there are no pages; null if there are. */
  get error(): Problem | null {
    return this.#error;
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Cancels the work. */
  stop(): void {
    this.#job++;
    this.#soFar = null;
  }

  /** Makes the pages, then redraws the host. */
  async make(shown: ShownPicture, scope: Scope, choice: PaperChoice): Promise<void> {
    const job = ++this.#job;
    this.#error = null;
    this.#soFar = 0;
    this.#host.requestUpdate();
    try {
      const steps = paperPagesInSteps(shown, scope, choice);
      for (;;) {
        await nextTask();
        if (job !== this.#job) return;
        const step = steps.next();
        if (step.done) {
          this.#pages = step.value;
          break;
        }
        if (this.#soFar === step.value) continue;
        this.#soFar = step.value;
        this.#host.requestUpdate();
      }
    } catch (error) {
      if (job !== this.#job) return;
      this.#pages = [];
      this.#error = failureOf(error);
    }
    this.#soFar = null;
    this.#host.requestUpdate();
  }
}
