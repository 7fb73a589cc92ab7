import { MAX_FAMILIES_COMPARED, OPENING_VIEW, type ViewState } from './view-state.js';

/** Opens the family of a hub, with a model of it selected. */
export function openFamily(view: ViewState, family: string, id: string | null = null): ViewState {
  const select = id === null ? null : ({ kind: 'node', id } as const);
  return { ...OPENING_VIEW, family, select, lang: view.lang };
}

/** Goes back to the families of the hub. */
export function leaveFamily({ lang }: ViewState): ViewState {
  return { ...OPENING_VIEW, lang };
}

/** Looks for models in the whole hub. */
export function searchHub(view: ViewState, query: string): ViewState {
  return { ...view, filter: { ...view.filter, query } };
}

/** Takes a family to those that are compared, or away from them; of one too many nothing comes. */
export function toggleFamily(view: ViewState, id: string): ViewState {
  const isIn = view.families.includes(id);
  if (!isIn && view.families.length >= MAX_FAMILIES_COMPARED) return view;
  const families = isIn ? view.families.filter((each) => each !== id) : [...view.families, id];
  return { ...view, families };
}

/** Compares no families any more. */
export function compareNoFamilies(view: ViewState): ViewState {
  return { ...view, families: [] };
}
