import type { Direction } from '../state/view-state.js';

/** What a layout is asked for. Plain data, so that it can cross to a worker. */
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
  /** How much it matters that the link is straight. */
  readonly weight: number;
  /** Part of the backbone, which runs straight along the edge of the picture. */
  readonly backbone: boolean;
}

/** Where things go, in CSS pixels; the picture starts at 0, 0. */
export interface Placement {
  readonly width: number;
  readonly height: number;
  /** Centres of the boxes: x0, y0, x1, y1, … */
  readonly centres: Float64Array;
  /**
   * For each link its start, pairs of control points, and its end, as x, y, x, y, …: quadratic curves through the midpoints of
   * neighbouring control points. In layers they leave and arrive along the flow, in a timeline across it.
   */
  readonly routes: readonly Float64Array[];
}
