import type { ExportFormat } from '../../export/formats.js';
import type { Scope } from '../../export/scope.js';

/** The reader wants a file. Whoever saves it answers, so that the reader learns how it went. */
export class ExportRequestEvent extends Event {
  static readonly type = 'export-request';
  readonly format: ExportFormat;
  readonly scope: Scope;
  #saved: Promise<File> | null = null;

  constructor(format: ExportFormat, scope: Scope) {
    super(ExportRequestEvent.type, { bubbles: true, composed: true });
    this.format = format;
    this.scope = scope;
  }

  /** Says which file will have been saved. */
  respondWith(saved: Promise<File>): void {
    this.#saved = saved;
  }

  /** What was answered; null if nobody took the job. */
  get saved(): Promise<File> | null {
    return this.#saved;
  }
}

declare global {
  interface HTMLElementEventMap {
    'export-request': ExportRequestEvent;
  }
}
