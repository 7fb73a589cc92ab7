import { needsFilters, type Panel } from '../../state/panels.js';

/** The position of the picture within an element, in CSS pixels. */
export interface ElementRoom {
  readonly top: number;
  readonly start: number;
  readonly width: number;
  readonly height: number;
}

/** Minimum size of a picture. */
const MIN_PX = 160;

/** Breakpoints: values below a width in pixels, as in the element's style sheets. */
type Steps = readonly (readonly [below: number, px: number])[];

const TOOLS: Steps = [
  [640, 127],
  [900, 131],
  [Infinity, 95],
];
const SEARCH: Steps = [
  [640, 45],
  [780, 76],
  [Infinity, 49],
];
const LEGEND: Steps = [
  [640, 37],
  [900, 101],
  [Infinity, 77],
];
const CONTROLS_PX = 44;
const TIMELINE_PX = 43;
const FILTERS: Steps = [
  [900, 0],
  [Infinity, 236],
];

/** The element that a picture is drawn for. */
interface DrawnElement {
  readonly width: number;
  readonly height: number;
  /** The number of models in its graph. */
  readonly models: number;
}

/**
 * Estimates the area for the picture next to the panels in an element; not exact, as the number of lines of a legend
 * depends on typefaces. The canvas adopts a drawing where it is, so nothing moves.
 */
export function elementRoomOf(
  panels: ReadonlySet<Panel>,
  { width, height, models }: DrawnElement,
): ElementRoom {
  const at = (steps: Steps) => steps.find(([below]) => width < below)?.[1] ?? 0;
  const has = (panel: Panel) => panels.has(panel);
  const search = has('search') ? at(SEARCH) : 0;
  const controls = has('filters') ? CONTROLS_PX : 0;
  const top = has('toolbar') ? at(TOOLS) : search + controls;
  const bottom = (has('legend') ? at(LEGEND) : 0) + (has('timeline') ? TIMELINE_PX : 0);
  const start = has('filters') && needsFilters(models) ? at(FILTERS) : 0;
  return {
    top,
    start,
    width: Math.max(MIN_PX, width - start),
    height: Math.max(MIN_PX, height - top - bottom),
  };
}
