import { NO_FILTER, type Filter } from '../domain/filter.js';

/** One model, or one claim between two. Ids, not numbers: a view outlives the graph it was made on. */
export type Selection =
  | { readonly kind: 'node'; readonly id: string }
  | {
      readonly kind: 'edge';
      readonly source: string;
      readonly target: string;
      readonly relation: string;
    };

/** A bundle that is open: all of a node's, or the part of it that one main method made. */
export interface OpenBundle {
  readonly node: string;
  readonly method: string | null;
}

export type Layout = 'layered';
export type Direction = 'right' | 'down';

/** Everything the reader chose. What is on screen is a function of a graph and this, and of nothing else. */
export interface ViewState {
  /** The id of the named view this one started from; its values are the defaults of the view string. */
  readonly named: string | null;
  readonly filter: Filter;
  /** The node the reader is interested in; null for the whole family. */
  readonly focus: string | null;
  readonly open: readonly OpenBundle[];
  /** What was typed into the search field of an opened bundle. */
  readonly find: string;
  readonly select: Selection | null;
  readonly layout: Layout;
  /** Null: whichever suits the shape of the canvas. */
  readonly direction: Direction | null;
  /** Null: the language of the page. */
  readonly lang: string | null;
}

/** The view of a reader who has chosen nothing yet. */
export const OPENING_VIEW: ViewState = {
  named: null,
  filter: NO_FILTER,
  focus: null,
  open: [],
  find: '',
  select: null,
  layout: 'layered',
  direction: null,
  lang: null,
};
