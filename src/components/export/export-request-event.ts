import type { ExportFormat } from '../../export/formats.js';
import type { Scope } from '../../export/scope.js';

/** The reader wants a file. The listener that saves it calls `respondWith`, so that the reader sees the result. */
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

  /** Sets the promise of the saved file. */
  respondWith(saved: Promise<File>): void {
    this.#saved = saved;
  }

  /** The promise set by a listener; null if there is none. */
  get saved(): Promise<File> | null {
    return this.#saved;
  }
}

declare global {
  interface HTMLElementEventMap {
    'export-request': ExportRequestEvent;
  }
}
