import type { NamedView, TourStep } from '../domain/format/format.js';
import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import { applyNamedView } from './transitions.js';
import { formatView } from './view-string.js';
import type { ViewState } from './view-state.js';

/** A tour of a graph, and the current step of a view. */
export interface TourPlace {
  readonly tour: NamedView;
  readonly steps: readonly TourStep[];
  /** Zero-based. */
  readonly step: number;
  readonly current: TourStep;
}

/** Whether a named view is a tour. */
export function isTour({ steps = [] }: NamedView): boolean {
  return steps.length > 0;
}

/** The tour that a view is in; null if none. */
export function tourPlaceOf(graph: LineageGraph, { named }: ViewState): TourPlace | null {
  const tour = named && graph.frame.views?.find(({ id }) => id === named.id);
  const steps = tour?.steps ?? [];
  const step = Math.min(named?.step ?? 0, steps.length - 1);
  const current = steps[step];
  return tour && current ? { tour, steps, step, current } : null;
}

/** Moves a number of steps forward or back in the tour, within its ends. */
export function moveInTour(view: ViewState, graph: LineageGraph, by: number): ViewState {
  const place = tourPlaceOf(graph, view);
  if (!place) return view;
  const step = Math.min(Math.max(place.step + by, 0), place.steps.length - 1);
  return step === place.step ? view : applyNamedView(view, graph, place.tour.id, step);
}

/**
 * Whether the reader has changed anything since the named view or tour step was shown, other than the language or a
 * focus that only brings the selected model into the picture.
 */
export function leftNamedPlace(view: ViewState, graph: LineageGraph): boolean {
  if (!view.named) return false;
  const { id, step } = view.named;
  const place = applyNamedView(view, graph, id, step);
  const { focus, select } = view;
  const isOnlyDrawn = select?.kind === 'node' && select.id === focus;
  const { at } = place;
  const present = isOnlyDrawn ? { ...view, at, focus: place.focus } : { ...view, at };
  return formatView(present, graph) !== formatView(place, graph);
}
