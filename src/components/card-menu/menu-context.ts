import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { ViewState } from '../../state/view-state.js';
import type { Transition } from '../view-intent.js';

/** What is chosen by its name after an item of a menu: where paths lead, or what to compare with. */
export type Picking = 'paths' | 'compare';

/** What the items of a menu are given. */
export interface MenuContext {
  readonly graph: LineageGraph;
  readonly view: ViewState;
  readonly lang: string;
  /** How many generations of a lineage to show alone; null for all. */
  readonly generations: number | null;
  readonly setGenerations: (generations: number | null) => void;
  /** Closes the menu and asks for a change of the view. */
  readonly choose: (transition: Transition) => void;
  /** Closes the menu and reads on in the panel, of what the change selects. */
  readonly read: (transition: Transition) => void;
  readonly pick: (picking: Picking) => void;
  /** Copies the link to the view after a change. */
  readonly copyLink: (transition: Transition) => void;
  /** What came of copying; null before. */
  readonly copied: 'yes' | 'no' | null;
}
