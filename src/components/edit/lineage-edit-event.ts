import type { LineageGraph } from '../../domain/graph/lineage-graph.js';

/** The reader changed the graph. Whoever saves it says so, and the reader learns how it went. */
export class LineageEditEvent extends Event {
  static readonly type = 'lineage-edit';
  /** The changed graph, which is shown already. */
  readonly graph: LineageGraph;
  #saved: Promise<unknown> | null = null;

  constructor(graph: LineageGraph) {
    super(LineageEditEvent.type, { bubbles: true, composed: true });
    this.graph = graph;
  }

  /** Says what has to succeed for the change to be saved; the message of what it rejects with is shown to the reader. */
  respondWith(saved: Promise<unknown>): void {
    this.#saved = saved;
  }

  /** What was answered; null if nobody saves. */
  get saved(): Promise<unknown> | null {
    return this.#saved;
  }
}

declare global {
  interface HTMLElementEventMap {
    'lineage-edit': LineageEditEvent;
  }
}
