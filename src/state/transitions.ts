import type { FacetId } from '../domain/query/facets.js';
import { withoutPart, type FilterPart } from '../domain/query/filter-parts.js';
import { NO_FILTER, without, type Filter } from '../domain/query/filter.js';
import type { Isolation } from '../domain/graph/isolation.js';
import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import { viewOfPlace } from './view-string.js';
import {
  MAX_COMPARED,
  OPENING_VIEW,
  type Colouring,
  type Direction,
  type Layout,
  type SeenPart,
  type Selection,
  type Sizing,
  type Stage,
  type ViewState,
} from './view-state.js';

/** Toggles a value of a facet. */
export function toggleValue(view: ViewState, facet: FacetId, value: string): ViewState {
  const chosen = view.filter.words[facet] ?? [];
  const values = chosen.includes(value)
    ? chosen.filter((other) => other !== value)
    : [...chosen, value];
  if (values.length === 0) return clearFacet(view, facet);
  return withFilter(view, { words: { ...view.filter.words, [facet]: values } });
}

/** Adds a value of a facet to those chosen. */
export function addValue(view: ViewState, facet: FacetId, value: string): ViewState {
  const isChosen = view.filter.words[facet]?.includes(value) ?? false;
  return isChosen ? view : toggleValue(view, facet, value);
}

/** A value of a facet. */
export interface FacetValue {
  readonly facet: FacetId;
  readonly value: string;
}

/** Chooses exactly one value of each of several facets; if they are chosen already, clears these facets. */
export function toggleCrossing(view: ViewState, values: readonly FacetValue[]): ViewState {
  const isChosen = values.every(({ facet, value }) => {
    const chosen = view.filter.words[facet] ?? [];
    return chosen.length === 1 && chosen[0] === value;
  });
  if (isChosen) return values.reduce((cleared, { facet }) => clearFacet(cleared, facet), view);
  const chosenWords = Object.fromEntries(values.map(({ facet, value }) => [facet, [value]]));
  return withFilter(view, { words: { ...view.filter.words, ...chosenWords } });
}

/** Clears a facet. */
export function clearFacet(view: ViewState, facet: FacetId): ViewState {
  const filter = without(view.filter, facet);
  return filter === view.filter ? view : { ...view, filter };
}

/** Clears the whole filter. */
export function clearFilter(view: ViewState): ViewState {
  return { ...view, filter: NO_FILTER };
}

/** Filters by release date; null for any. */
export function setReleased(view: ViewState, released: Filter['released']): ViewState {
  return withFilter(view, { released });
}

/** Filters by the text in the search field. */
export function setQuery(view: ViewState, query: string): ViewState {
  return withFilter(view, { query });
}

/** Removes one condition of the filter. */
export function dropPart(view: ViewState, part: FilterPart): ViewState {
  return { ...view, filter: withoutPart(view.filter, part) };
}

/** Isolates a part of the graph; null for all of it. */
export function isolate(view: ViewState, isolation: Isolation | null): ViewState {
  return withFilter(view, { isolation });
}

/** Cycles with each press of the key: a model's whole lineage, only its ancestors, only its descendants, everything. */
export function isolateNext(view: ViewState, of: string): ViewState {
  const { isolation } = view.filter;
  const lineage = (up: number | null, down: number | null) =>
    isolate(view, { kind: 'lineage', of, up, down });
  if (isolation?.kind !== 'lineage' || isolation.of !== of) return lineage(null, null);
  if (isolation.up === 0) return isolate(view, null);
  return isolation.down === 0 ? lineage(0, null) : lineage(null, 0);
}

function withFilter(view: ViewState, change: Partial<Filter>): ViewState {
  return { ...view, filter: { ...view.filter, ...change } };
}

/** Selects a node, and ends a comparison. */
export function selectNode(view: ViewState, id: string): ViewState {
  return { ...view, select: { kind: 'node', id }, compare: [] };
}

/** Selects a claim between two nodes. */
export function selectEdge(
  view: ViewState,
  edge: Omit<Selection & { kind: 'edge' }, 'kind'>,
): ViewState {
  const { source, target, relation } = edge;
  return { ...view, select: { kind: 'edge', source, target, relation }, compare: [] };
}

/** Clears the selection and the comparison. */
export function clearSelection(view: ViewState): ViewState {
  return view.select === null && view.compare.length === 0
    ? view
    : { ...view, select: null, compare: [] };
}

/**
 * Adds a node to the comparison, or removes it. The first one is the selected node; if there is none, the node is
 * selected. A comparison of one node is a selection; one of {@link MAX_COMPARED} accepts no more.
 */
export function toggleCompared(view: ViewState, id: string): ViewState {
  const { compare, select } = view;
  const present = compare.length > 0 ? compare : select?.kind === 'node' ? [select.id] : [];
  const next = present.includes(id) ? present.filter((other) => other !== id) : [...present, id];
  if (next.length > MAX_COMPARED) return view;
  if (next.length >= 2) return { ...view, compare: next, select: null };
  return {
    ...view,
    compare: [],
    select: next[0] === undefined ? null : { kind: 'node', id: next[0] },
  };
}

/** Reverses the order of the compared nodes. */
export function swapCompared(view: ViewState): ViewState {
  return { ...view, compare: view.compare.toReversed() };
}

/** Focuses the picture on the lineage of a node; null for the whole family. */
export function focusOn(view: ViewState, focus: string | null): ViewState {
  return { ...view, focus };
}

/** Searches in the frame of an open bundle. */
export function setFind(view: ViewState, find: string): ViewState {
  return { ...view, find, page: 0 };
}

/** Moves a number of pages forward or back in an open bundle, within its ends. @param pages total number of pages */
export function turnPages(view: ViewState, by: number, pages: number): ViewState {
  const last = pages - 1;
  return turnToPage(view, Math.min(Math.max(Math.min(view.page, last) + by, 0), last));
}

/** Goes to a zero-based page of an open bundle. */
export function turnToPage(view: ViewState, page: number): ViewState {
  return { ...view, page };
}

/** Switches to the picture or another view of the same models. */
export function setStage(view: ViewState, stage: Stage): ViewState {
  return { ...view, stage };
}

export function setLayout(view: ViewState, layout: Layout): ViewState {
  return { ...view, layout };
}

/** Shows the family as it was at a partial date; null for all of it. */
export function setUntil(view: ViewState, until: string | null): ViewState {
  return view.until === until ? view : { ...view, until };
}

export function setDirection(view: ViewState, direction: Direction): ViewState {
  return { ...view, direction };
}

export function setColouring(view: ViewState, colouring: Colouring): ViewState {
  return { ...view, colouring };
}

export function setSizing(view: ViewState, sizing: Sizing): ViewState {
  return { ...view, sizing };
}

/** Sets the visible part of the picture. */
export function setSeenPart(view: ViewState, at: SeenPart | null): ViewState {
  return { ...view, at };
}

export function setLang(view: ViewState, lang: string): ViewState {
  return { ...view, lang };
}

/**
 * Applies a named view or a step of a tour; the language stays. An unknown id changes nothing.
 * @param step zero-based; null for a view without steps, or a tour's first
 */
export function applyNamedView(
  view: ViewState,
  graph: LineageGraph,
  id: string,
  step: number | null = null,
): ViewState {
  const found = viewOfPlace(graph, { id, step })?.view;
  return found ? { ...found, lang: view.lang } : view;
}

/** Leaves a named view or tour, but keeps what it shows. */
export function leaveNamedView(view: ViewState): ViewState {
  return { ...view, named: null };
}

/** Resets to the opening picture of the graph; the language stays. */
export function resetView(view: ViewState): ViewState {
  return { ...OPENING_VIEW, family: view.family, lang: view.lang };
}
