import type { ViewState } from '../state/view-state.js';

/** The ids of the selected model, or of compared models in the order chosen; empty for a selected claim. */
export function selectedIdsOf(view: ViewState | null): readonly string[] {
  if (view?.select?.kind === 'node') return [view.select.id];
  return view?.compare ?? [];
}

/** Whether two lists of ids are equal. */
export function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i]);
}
