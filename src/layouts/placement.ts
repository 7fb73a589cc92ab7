import type { Direction } from '../state/view-state.js';

/** The input of a layout, as plain data. */
export interface LayoutRequest {
  readonly direction: Direction;
  /** The area in CSS pixels, which guides how far things may spread, but is not a limit. */
  readonly width: number;
  readonly height: number;
  /** Minimum space between columns, and between boxes of a column, in CSS pixels. */
  readonly columnGap: number;
  readonly rowGap: number;
  readonly boxes: readonly LayoutBox[];
  readonly links: readonly LayoutLink[];
}

export interface LayoutBox {
  readonly width: number;
  readonly height: number;
  /** The position of the ends of its links across the flow, relative to its centre; absent: 0. */
  readonly anchor?: number;
  /** Zero-based column; every link goes to a later one. */
  readonly column: number;
}

export interface LayoutLink {
  /** Indices into `boxes`. */
  readonly source: number;
  readonly target: number;
  /** Whether it is part of the backbone, which runs straight. */
  readonly backbone: boolean;
  /** Links with the same pen look alike, and end together. */
  readonly pen: number;
}

/** A segment of the picture's lines that is drawn once, however many links share it. */
export interface Segment {
  /**
   * Start, control points and end, as x, y, x, y, …: quadratic curves through the midpoints of adjacent control points;
   * two points are a straight line.
   */
  readonly points: Float64Array;
  /** Indices into `links`, ascending. */
  readonly links: readonly number[];
}

/** Positions in CSS pixels; the picture starts at (0, 0). */
export interface Placement {
  readonly width: number;
  readonly height: number;
  /** Centres of the boxes: x0, y0, x1, y1, … */
  readonly centres: Float64Array;
  readonly segments: readonly Segment[];
  /** For each link, the indices of its segments, contiguous from its source to its target. */
  readonly routes: readonly (readonly number[])[];
}
