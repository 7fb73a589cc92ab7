import type { Direction } from '../state/view-state.js';

/** What a layout is asked for: plain data. */
export interface LayoutRequest {
  readonly direction: Direction;
  /** The room, in CSS pixels; a guide to how far things may spread, not a limit. */
  readonly width: number;
  readonly height: number;
  /** Space between columns, and between boxes of one column, in CSS pixels, at the least. */
  readonly columnGap: number;
  readonly rowGap: number;
  readonly boxes: readonly LayoutBox[];
  readonly links: readonly LayoutLink[];
}

export interface LayoutBox {
  readonly width: number;
  readonly height: number;
  /** Where across the flow its links start and end, from its centre; absent: 0. */
  readonly anchor?: number;
  /** Place along the flow, from 0; every link goes to a later column. */
  readonly column: number;
}

export interface LayoutLink {
  /** Places in `boxes`. */
  readonly source: number;
  readonly target: number;
  /** Part of the backbone, which runs straight. */
  readonly backbone: boolean;
  /** Links of one pen look alike, and arrive together. */
  readonly pen: number;
}

/** A piece of the picture's lines that is drawn once, however many links run along it. */
export interface Stretch {
  /**
   * Its start, control points, and its end, as x, y, x, y, …: quadratic curves through the midpoints of neighbouring control
   * points; two points are a straight line.
   */
  readonly points: Float64Array;
  /** Places in `links`, ascending. */
  readonly links: readonly number[];
}

/** Where things go, in CSS pixels; the picture starts at 0, 0. */
export interface Placement {
  readonly width: number;
  readonly height: number;
  /** Centres of the boxes: x0, y0, x1, y1, … */
  readonly centres: Float64Array;
  readonly stretches: readonly Stretch[];
  /** For each link the stretches it runs along, by their places, from its source to its target without a gap. */
  readonly routes: readonly (readonly number[])[];
}
