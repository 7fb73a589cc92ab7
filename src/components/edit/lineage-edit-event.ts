import type { LineageGraph } from '../../domain/graph/lineage-graph.js';

/**
 * Fired when the reader changed the graph. A listener that saves it calls `respondWith`, and the reader is shown the
 * result.
 */
export class LineageEditEvent extends Event {
  static readonly type = 'lineage-edit';
  /** The changed graph, which is already displayed. */
  readonly graph: LineageGraph;
  #saved: Promise<unknown> | null = null;

  constructor(graph: LineageGraph) {
    super(LineageEditEvent.type, { bubbles: true, composed: true });
    this.graph = graph;
  }

  /** Sets the promise that resolves when the change is saved; if it rejects, its message is shown to the reader. */
  respondWith(saved: Promise<unknown>): void {
    this.#saved = saved;
  }

  /** The promise set by a listener; null if there is none. */
  get saved(): Promise<unknown> | null {
    return this.#saved;
  }
}

declare global {
  interface HTMLElementEventMap {
    'lineage-edit': LineageEditEvent;
  }
}
