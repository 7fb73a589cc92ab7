/** A box to be placed in a timeline. Times are milliseconds UTC. */
export interface LaneBox {
  readonly key: string;
  /** The key of the box to be placed near; null for none. */
  readonly parent: string | null;
  /** The keys of all boxes that its lines come from. */
  readonly sources: readonly string[];
  /** Width in CSS pixels, including its tab. */
  readonly width: number;
  readonly height: number;
  /** Its start time; null if unknown. */
  readonly time: number | null;
  /** The end of its time range: of a date known to the month, or of a later version. */
  readonly reach: number;
  /** Whether it may be in the lane of its parent. */
  readonly beside: boolean;
  /** Whether it is a bundle, which has no date, but follows its parent. */
  readonly collapsed: boolean;
}

/** The position of a box: pixels along the flow, and its first lane. */
export interface Spot {
  readonly u: number;
  readonly lane: number;
  /** Number of lanes it occupies. */
  readonly lanes: number;
}
