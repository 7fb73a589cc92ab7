import type { FamilySort } from '../domain/hub/family-sort.js';
import { NO_FILTER } from '../domain/query/filter.js';
import { MAX_FAMILIES_COMPARED, OPENING_VIEW, type ViewState } from './view-state.js';

/** Opens the family of a hub, with a model of it selected; dates that were chosen apply to its models. */
export function openFamily(view: ViewState, family: string, id: string | null = null): ViewState {
  const select = id === null ? null : ({ kind: 'node', id } as const);
  const opened = { ...leaveFamily(view), family, select };
  // The model may be of another date.
  return select ? { ...opened, filter: NO_FILTER } : opened;
}

/** Returns to the list of families, with the same dates and order. */
export function leaveFamily({ lang, familySort, filter: { released } }: ViewState): ViewState {
  return { ...OPENING_VIEW, lang, familySort, filter: { ...NO_FILTER, released } };
}

/** Sorts the families of a hub. */
export function sortFamilies(view: ViewState, familySort: FamilySort): ViewState {
  return { ...view, familySort };
}

/** Searches the whole hub for models. */
export function searchHub(view: ViewState, query: string): ViewState {
  return { ...view, filter: { ...view.filter, query } };
}

/** Adds a family to the comparison, or removes it; does nothing beyond the maximum. */
export function toggleFamily(view: ViewState, id: string): ViewState {
  const isIn = view.families.includes(id);
  if (!isIn && view.families.length >= MAX_FAMILIES_COMPARED) return view;
  const families = isIn ? view.families.filter((family) => family !== id) : [...view.families, id];
  return { ...view, families };
}

/** Ends the comparison of families. */
export function compareNoFamilies(view: ViewState): ViewState {
  return { ...view, families: [] };
}
