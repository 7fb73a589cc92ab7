import type { OpenBundle, Split, ViewState } from './view-state.js';

/**
 * Opens a bundle or, if it is split, a part of it. Whatever is open elsewhere closes, so that the picture stays
 * readable; opening a whole bundle while a part is open returns to the split.
 */
export function openBundle(view: ViewState, { node, part }: OpenBundle): ViewState {
  const bundle: OpenBundle = { node, part: null };
  return {
    ...view,
    open: part === null ? [bundle] : [bundle, { node, part }],
    find: '',
    page: 0,
  };
}

/** Closes an open bundle; closing a part returns to its split. */
export function closeBundle(view: ViewState, { node, part }: OpenBundle): ViewState {
  const open = view.open.filter(
    (bundle) => bundle.node !== node || (part !== null && bundle.part !== part),
  );
  return withOpen(view, open);
}

/** Opens the bundle of a node, split by method, organization, year or month. */
export function splitBundle(view: ViewState, node: string, split: Split): ViewState {
  return { ...openBundle(view, { node, part: null }), split };
}

/** When nothing is open, resets the split too. */
function withOpen(view: ViewState, open: ViewState['open']): ViewState {
  return { ...view, open, split: open.length === 0 ? 'method' : view.split, find: '', page: 0 };
}

/** Closes every bundle of a node. */
export function closeBundlesOf(view: ViewState, node: string): ViewState {
  return withOpen(
    view,
    view.open.filter((bundle) => bundle.node !== node),
  );
}
