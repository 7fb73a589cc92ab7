import type { OpenBundle, Split, ViewState } from './view-state.js';

/**
 * Opens a bundle, or, where it was split, a part of it. What was open elsewhere closes, so that the picture stays
 * readable; opening the whole of a bundle of which a part is open leads back to its split.
 */
export function openBundle(view: ViewState, { node, part }: OpenBundle): ViewState {
  const whole: OpenBundle = { node, part: null };
  return {
    ...view,
    open: part === null ? [whole] : [whole, { node, part }],
    find: '',
    page: 0,
  };
}

/** Closes an opened bundle: from a part of it, back to its split. */
export function closeBundle(view: ViewState, { node, part }: OpenBundle): ViewState {
  const open = view.open.filter(
    (each) => each.node !== node || (part !== null && each.part !== part),
  );
  return withOpen(view, open);
}

/** Opens the bundle of a node in parts: by method, by organization, by year or by month. */
export function splitBundle(view: ViewState, node: string, split: Split): ViewState {
  return { ...openBundle(view, { node, part: null }), split };
}

/** With nothing open, nothing is left of how it was split. */
function withOpen(view: ViewState, open: ViewState['open']): ViewState {
  return { ...view, open, split: open.length === 0 ? 'method' : view.split, find: '', page: 0 };
}

/** Closes every bundle of a node. */
export function closeBundlesOf(view: ViewState, node: string): ViewState {
  return withOpen(
    view,
    view.open.filter((each) => each.node !== node),
  );
}
