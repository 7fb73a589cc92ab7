import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { ViewState } from '../../state/view-state.js';
import type { Transition } from '../view-intent.js';

/** What a model is being chosen for: the other end of a path, or a comparison. */
export type Picking = 'paths' | 'compare';

/** The context of menu items. */
export interface MenuContext {
  readonly graph: LineageGraph;
  readonly view: ViewState;
  readonly lang: string;
  /** The number of generations to isolate; null for all. */
  readonly generations: number | null;
  readonly setGenerations: (generations: number | null) => void;
  /** Closes the menu and changes the view. */
  readonly choose: (transition: Transition) => void;
  /** Closes the menu and moves to the detail panel of what the change selects. */
  readonly read: (transition: Transition) => void;
  readonly pick: (picking: Picking) => void;
  /** Copies the link to the view after a change. */
  readonly copyLink: (transition: Transition) => void;
  /** Whether copying succeeded; null before. */
  readonly copied: 'yes' | 'no' | null;
}
