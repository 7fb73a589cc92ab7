import { NO_FILTER, type Filter } from '../domain/query/filter.js';

/** One model, or one claim between two. Ids, not numbers: a view outlives the graph it was made on. */
export type Selection =
  | { readonly kind: 'node'; readonly id: string }
  | {
      readonly kind: 'edge';
      readonly source: string;
      readonly target: string;
      readonly relation: string;
    };

/** Nobody compares more; each is drawn with the way down to it. */
export const MAX_COMPARED = 12;

/** So many families fit beside each other. */
export const MAX_FAMILIES_COMPARED = 4;

/** What large bundles split by: how their members were made, who made them, or when. */
export const SPLITS = ['method', 'organization', 'year', 'month'] as const;
export type Split = (typeof SPLITS)[number];

/** A bundle that is open: all of a node's, or a part of it, such as what one main method made; '' where that is not stated. */
export interface OpenBundle {
  readonly node: string;
  readonly part: string | null;
}

/** A named view, or a step of a tour. */
export interface NamedPlace {
  readonly id: string;
  /** The step of a tour, from 0; null for a view without steps. */
  readonly step: number | null;
}

export const LAYOUTS = ['layered', 'timeline'] as const;
export type Layout = (typeof LAYOUTS)[number];

export const DIRECTIONS = ['right', 'down'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What the middle of the page shows; the outline stands beside the picture it tells. */
export const STAGES = ['picture', 'outline', 'table', 'matrix'] as const;
export type Stage = (typeof STAGES)[number];

/** What the colour of a card says, besides the lines' main methods. */
export const COLOURINGS = [
  'method',
  'domain',
  'license',
  'organization',
  'generation',
  'modality',
] as const;
export type Colouring = (typeof COLOURINGS)[number];

/** What the size of a card says. */
export const SIZINGS = ['name', 'descendants'] as const;
export type Sizing = (typeof SIZINGS)[number];

/** Which part of the picture is seen, and how large: what is in the middle, and the size, all in per cent of the picture. */
export interface SeenPart {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Everything the reader chose. What is on screen is a function of a graph and this, and of nothing else. */
export interface ViewState {
  /** The named view this one started from; its values are the defaults of the view string. */
  readonly named: NamedPlace | null;
  /** The family of a hub that is open, by the id of its root; null for the families. */
  readonly family: string | null;
  /** The families of a hub that are held against each other, by the ids of their roots, in the order they were chosen. */
  readonly families: readonly string[];
  readonly filter: Filter;
  /** The node the reader is interested in; null for the whole family. */
  readonly focus: string | null;
  readonly open: readonly OpenBundle[];
  /** What the parts of opened bundles are. */
  readonly split: Split;
  /** What was typed into the search field of an opened bundle. */
  readonly find: string;
  /** Which page of an opened bundle that has more members than places is shown, from 0; past the last one, the last. */
  readonly page: number;
  readonly select: Selection | null;
  /** Node ids held against each other, in the order they were chosen; empty, or two and more. */
  readonly compare: readonly string[];
  readonly stage: Stage;
  readonly layout: Layout;
  /** The family as it was at this partial date (`2023`, `2023-03`, `2023-03-13`); null: as it is. Moves nothing. */
  readonly until: string | null;
  /** Null: whichever suits the shape of the canvas. */
  readonly direction: Direction | null;
  readonly colouring: Colouring;
  readonly sizing: Sizing;
  /** Null: all of the picture. Whatever the reader does next leaves it. */
  readonly at: SeenPart | null;
  /** Null: the language of the page. */
  readonly lang: string | null;
}

/** The view of a reader who has chosen nothing yet. */
export const OPENING_VIEW: ViewState = {
  named: null,
  family: null,
  families: [],
  filter: NO_FILTER,
  focus: null,
  open: [],
  split: 'method',
  find: '',
  page: 0,
  select: null,
  compare: [],
  stage: 'picture',
  layout: 'layered',
  until: null,
  direction: null,
  colouring: 'method',
  sizing: 'name',
  at: null,
  lang: null,
};
