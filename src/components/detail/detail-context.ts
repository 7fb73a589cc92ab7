import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { ViewState } from '../../state/view-state.js';
import type { Transition } from '../view-intent.js';
import type { Words } from '../../locales/en.js';

/** What a part of a panel is given: the two things it shows, its words and its way to speak. */
export interface PanelContext {
  readonly graph: LineageGraph;
  readonly view: ViewState;
  /** The language of the interface and of the file's texts. */
  readonly lang: string;
  readonly words: Words['detail'];
  /** Asks for a change of the view. */
  readonly send: (transition: Transition) => void;
}

/** What a part of the detail panel is given besides. */
export interface DetailContext extends PanelContext {
  /** How many items of a long list show; the key is the part's own, never a file's. */
  readonly limitOf: (list: string, initial: number) => number;
  /** Shows so many items of a list; the focus goes to the first new one after `button`. */
  readonly setLimit: (list: string, limit: number, button: HTMLElement) => void;
}
