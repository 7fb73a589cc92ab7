import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import type { Problem } from '../domain/format/problem.js';
import type { GraphLoadError } from '../components/message/graph-load-error.js';

/** Fired when a graph was loaded and is shown. */
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

/**
 * Fired when the file is a hub, whose families are shown; each of them is a graph, and fires `lineage-load` when it is
 * opened.
 */
export class LineageHubEvent extends Event {
  static readonly type = 'lineage-hub';
  /** How many models and families it has, loaded or not. */
  readonly models: number;
  readonly families: number;

  constructor(hub: { count(what: 'models' | 'families'): number }) {
    super(LineageHubEvent.type, { bubbles: true, composed: true });
    this.models = hub.count('models');
    this.families = hub.count('families');
  }
}

/** Fired when a graph could not be shown; the last good one still is. */
export class LineageErrorEvent extends Event {
  static readonly type = 'lineage-error';
  readonly error: GraphLoadError;

  constructor(error: GraphLoadError) {
    super(LineageErrorEvent.type, { bubbles: true, composed: true });
    this.error = error;
  }
}

/** Fired when the reader selected a node; the id is null for none (or for an edge). */
export class LineageSelectEvent extends Event {
  static readonly type = 'lineage-select';
  readonly id: string | null;

  constructor(id: string | null) {
    super(LineageSelectEvent.type, { bubbles: true, composed: true });
    this.id = id;
  }
}

/** Fired when the reader changed the view. */
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
    'lineage-hub': LineageHubEvent;
    'lineage-error': LineageErrorEvent;
    'lineage-select': LineageSelectEvent;
    'lineage-view': LineageViewEvent;
  }
}
