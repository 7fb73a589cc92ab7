import type { FamilySort } from '../domain/hub/family-sort.js';
import { NO_FILTER, type Filter } from '../domain/query/filter.js';

/** One model, or one claim between two. Ids, not numbers, as a view outlives the graph it was created for. */
export type Selection =
  | { readonly kind: 'node'; readonly id: string }
  | {
      readonly kind: 'edge';
      readonly source: string;
      readonly target: string;
      readonly relation: string;
    };

/** Maximum number of compared models; each is drawn with the path down to it. */
export const MAX_COMPARED = 12;

/** Maximum number of families compared side by side. */
export const MAX_FAMILIES_COMPARED = 4;

/** What the families of a hub are sorted by. */
export const FAMILY_SORTS = ['models', 'gained', 'begun'] as const satisfies readonly FamilySort[];

/** What large bundles are split by: main method, organization, or date. */
export const SPLITS = ['method', 'organization', 'year', 'month'] as const;
export type Split = (typeof SPLITS)[number];

/** An open bundle: all of a node's, or one part of it, such as what one main method made; '' if that is not stated. */
export interface OpenBundle {
  readonly node: string;
  readonly part: string | null;
}

/** A named view, or a step of a tour. */
export interface NamedPlace {
  readonly id: string;
  /** The zero-based step of a tour; null for a view without steps. */
  readonly step: number | null;
}

export const LAYOUTS = ['layered', 'timeline'] as const;
export type Layout = (typeof LAYOUTS)[number];

export const DIRECTIONS = ['right', 'down'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What the middle of the page shows; the outline is shown next to the picture. */
export const STAGES = ['picture', 'outline', 'table', 'matrix'] as const;
export type Stage = (typeof STAGES)[number];

/** What the colour of a card means, in addition to the method colours of lines. */
export const COLOURINGS = [
  'method',
  'domain',
  'license',
  'organization',
  'generation',
  'modality',
] as const;
export type Colouring = (typeof COLOURINGS)[number];

/** What the size of a card means. */
export const SIZINGS = ['name', 'descendants'] as const;
export type Sizing = (typeof SIZINGS)[number];

/** The visible part of the picture: its centre point and the zoom, all in percent of the picture. */
export interface SeenPart {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Everything the reader chose. What is on screen is a function of a graph and this only. */
export interface ViewState {
  /** The named view that this one started from; its values are the defaults of the view string. */
  readonly named: NamedPlace | null;
  /** The open family of a hub, by the id of its root; null for the list of families. */
  readonly family: string | null;
  /** The compared families of a hub, by the ids of their roots, in the order chosen. */
  readonly families: readonly string[];
  readonly familySort: FamilySort;
  readonly filter: Filter;
  /** The node in focus; null for the whole family. */
  readonly focus: string | null;
  readonly open: readonly OpenBundle[];
  /** What open bundles are split by. */
  readonly split: Split;
  /** The text in the search field of an open bundle. */
  readonly find: string;
  /** The zero-based page of an open bundle; beyond the end, the last one. */
  readonly page: number;
  readonly select: Selection | null;
  /** The compared node ids, in the order chosen; empty, or two and more. */
  readonly compare: readonly string[];
  readonly stage: Stage;
  readonly layout: Layout;
  /**
   * Shows the family as it was at this partial date (`2023`, `2023-03`, `2023-03-13`); null: as it is now. Does not
   * affect the layout.
   */
  readonly until: string | null;
  /** Null: whichever suits the area. */
  readonly direction: Direction | null;
  readonly colouring: Colouring;
  readonly sizing: Sizing;
  /** Null: the whole picture. Reset by any other change. */
  readonly at: SeenPart | null;
  /** Null: the language of the page. */
  readonly lang: string | null;
}

/** The default view. */
export const OPENING_VIEW: ViewState = {
  named: null,
  family: null,
  families: [],
  familySort: 'models',
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
