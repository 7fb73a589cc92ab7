import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import type { Problem } from '../domain/format/problem.js';
import type { GraphLoadError } from '../components/message/graph-load-error.js';

/** A graph was loaded and is shown. */
export class LineageLoadEvent extends Event {
  static readonly type = 'lineage-load';
  readonly graph: LineageGraph;
  readonly warnings: readonly Problem[];

  constructor(graph: LineageGraph, warnings: readonly Problem[]) {
    super(LineageLoadEvent.type, { bubbles: true, composed: true });
    this.graph = graph;
    this.warnings = warnings;
  }
}

/** A graph could not be shown; the last good one still is. */
export class LineageErrorEvent extends Event {
  static readonly type = 'lineage-error';
  readonly error: GraphLoadError;

  constructor(error: GraphLoadError) {
    super(LineageErrorEvent.type, { bubbles: true, composed: true });
    this.error = error;
  }
}

/** The reader selected a node; null for none (or for an edge). */
export class LineageSelectEvent extends Event {
  static readonly type = 'lineage-select';
  readonly id: string | null;

  constructor(id: string | null) {
    super(LineageSelectEvent.type, { bubbles: true, composed: true });
    this.id = id;
  }
}

/** The reader changed the view. */
export class LineageViewEvent extends Event {
  static readonly type = 'lineage-view';
  /** The view string. */
  readonly view: string;

  constructor(view: string) {
    super(LineageViewEvent.type, { bubbles: true, composed: true });
    this.view = view;
  }
}

declare global {
  interface HTMLElementEventMap {
    'lineage-load': LineageLoadEvent;
    'lineage-error': LineageErrorEvent;
    'lineage-select': LineageSelectEvent;
    'lineage-view': LineageViewEvent;
  }
}
