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

/** Chooses a value of a facet, or lets go of it. */
export function toggleValue(view: ViewState, facet: FacetId, value: string): ViewState {
  const chosen = view.filter.words[facet] ?? [];
  const values = chosen.includes(value)
    ? chosen.filter((other) => other !== value)
    : [...chosen, value];
  if (values.length === 0) return clearFacet(view, facet);
  return withFilter(view, { words: { ...view.filter.words, [facet]: values } });
}

/** Asks for a value of a facet besides those that are chosen. */
export function addValue(view: ViewState, facet: FacetId, value: string): ViewState {
  const isChosen = view.filter.words[facet]?.includes(value) ?? false;
  return isChosen ? view : toggleValue(view, facet, value);
}

/** A value of a facet. */
export interface FacetValue {
  readonly facet: FacetId;
  readonly value: string;
}

/** Asks for a value of each of several facets, and for no other of theirs; where just that is asked for, sets them free. */
export function toggleCrossing(view: ViewState, values: readonly FacetValue[]): ViewState {
  const isAsked = values.every(({ facet, value }) => {
    const chosen = view.filter.words[facet] ?? [];
    return chosen.length === 1 && chosen[0] === value;
  });
  if (isAsked) return values.reduce((freed, { facet }) => clearFacet(freed, facet), view);
  const asked = Object.fromEntries(values.map(({ facet, value }) => [facet, [value]]));
  return withFilter(view, { words: { ...view.filter.words, ...asked } });
}

/** Sets a facet free. */
export function clearFacet(view: ViewState, facet: FacetId): ViewState {
  const filter = without(view.filter, facet);
  return filter === view.filter ? view : { ...view, filter };
}

/** Asks for nothing any more. */
export function clearFilter(view: ViewState): ViewState {
  return { ...view, filter: NO_FILTER };
}

/** Asks for release dates; null for any. */
export function setReleased(view: ViewState, released: Filter['released']): ViewState {
  return withFilter(view, { released });
}

/** Asks for what was typed into the search field. */
export function setQuery(view: ViewState, query: string): ViewState {
  return withFilter(view, { query });
}

/** Asks for one thing less. */
export function dropPart(view: ViewState, part: FilterPart): ViewState {
  return { ...view, filter: withoutPart(view.filter, part) };
}

/** Shows a part of the graph by descent and nothing else; null for everything again. */
export function isolate(view: ViewState, isolation: Isolation | null): ViewState {
  return withFilter(view, { isolation });
}

/**
 * What the next press of the key for it shows: a model's whole lineage alone, then only its ancestors, then only its
 * descendants, then everything again.
 */
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

/** Selects a node. Comparing ends. */
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

/** Selects nothing, and compares nothing. */
export function clearSelection(view: ViewState): ViewState {
  return view.select === null && view.compare.length === 0
    ? view
    : { ...view, select: null, compare: [] };
}

/**
 * Takes a node into the comparison, or out of it. The first one is the node that was selected; where none was, the node
 * becomes the selected one. A comparison of one node is a selection; one of {@link MAX_COMPARED} takes no more.
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

/** Turns the order of the compared nodes round. */
export function swapCompared(view: ViewState): ViewState {
  return { ...view, compare: view.compare.toReversed() };
}

/** Makes the lineage of a node the subject of the picture; null for the whole family. */
export function focusOn(view: ViewState, focus: string | null): ViewState {
  return { ...view, focus };
}

/** Searches in the frame of an opened bundle. */
export function setFind(view: ViewState, find: string): ViewState {
  return { ...view, find, page: 0 };
}

/** Turns so many pages of an opened bundle on, or back, but not over its ends. @param pages how many it has */
export function turnPages(view: ViewState, by: number, pages: number): ViewState {
  const last = pages - 1;
  return turnToPage(view, Math.min(Math.max(Math.min(view.page, last) + by, 0), last));
}

/** Turns to a page of an opened bundle, from 0. */
export function turnToPage(view: ViewState, page: number): ViewState {
  return { ...view, page };
}

/** Shows the picture, or the same models another way. */
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

/** Says which part of the picture is seen. */
export function lookAt(view: ViewState, at: SeenPart | null): ViewState {
  return { ...view, at };
}

export function setLang(view: ViewState, lang: string): ViewState {
  return { ...view, lang };
}

/**
 * Goes to a view the file names, or to a step of a tour; the language stays. An unknown id changes nothing.
 * @param step from 0; null for a view without steps, or a tour's first
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

/** Leaves a named view or tour; what it shows stays. */
export function leaveNamedView(view: ViewState): ViewState {
  return { ...view, named: null };
}

/** Back to the picture the graph opens with; the language stays. */
export function startAgain(view: ViewState): ViewState {
  return { ...OPENING_VIEW, family: view.family, lang: view.lang };
}
