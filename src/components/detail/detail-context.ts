import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { ViewState } from '../../state/view-state.js';
import type { Transition } from '../view-intent.js';
import type { Words } from '../../locales/en.js';

/** The context of a panel's parts: graph, view, words, and a function that changes the view. */
export interface PanelContext {
  readonly graph: LineageGraph;
  readonly view: ViewState;
  /** The language of the interface and of the file's texts. */
  readonly lang: string;
  readonly words: Words['detail'];
  /** Changes the view. */
  readonly send: (transition: Transition) => void;
}

/** Additional context of the detail panel's parts. */
export interface DetailContext extends PanelContext {
  /** The number of visible items of a long list; the key is the part's own, never from a file. */
  readonly limitOf: (list: string, initial: number) => number;
  /** Sets the number of visible items; the focus moves to the first new one after `button`. */
  readonly setLimit: (list: string, limit: number, button: HTMLElement) => void;
}
