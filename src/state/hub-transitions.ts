import { MAX_FAMILIES_COMPARED, OPENING_VIEW, type ViewState } from './view-state.js';

/** Opens the family of a hub, with a model of it selected. */
export function openFamily(view: ViewState, family: string, id: string | null = null): ViewState {
  const select = id === null ? null : ({ kind: 'node', id } as const);
  return { ...OPENING_VIEW, family, select, lang: view.lang };
}

/** Returns to the list of families. */
export function leaveFamily({ lang }: ViewState): ViewState {
  return { ...OPENING_VIEW, lang };
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
