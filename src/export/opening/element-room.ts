import type { Panel } from '../../state/panels.js';

/** Where in an element its picture is, in CSS pixels. */
export interface ElementRoom {
  readonly top: number;
  readonly start: number;
  readonly width: number;
  readonly height: number;
}

/** No picture is drawn for less. */
const MIN_PX = 160;

/** Up to a width in pixels, not included → so many pixels; as the element's own style sheets come to. */
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

/**
 * Which room an element of a size has for its picture beside its panels. Nearly: how many lines a legend takes depends on
 * typefaces. The canvas takes a drawing over where that stands, so nothing moves for it.
 */
export function elementRoomOf(
  panels: ReadonlySet<Panel>,
  { width, height }: { readonly width: number; readonly height: number },
): ElementRoom {
  const at = (steps: Steps) => steps.find(([below]) => width < below)?.[1] ?? 0;
  const has = (panel: Panel) => panels.has(panel);
  const search = has('search') ? at(SEARCH) : 0;
  const controls = has('filters') ? CONTROLS_PX : 0;
  const top = has('toolbar') ? at(TOOLS) : search + controls;
  const bottom = (has('legend') ? at(LEGEND) : 0) + (has('timeline') ? TIMELINE_PX : 0);
  const start = has('filters') ? at(FILTERS) : 0;
  return {
    top,
    start,
    width: Math.max(MIN_PX, width - start),
    height: Math.max(MIN_PX, height - top - bottom),
  };
}
