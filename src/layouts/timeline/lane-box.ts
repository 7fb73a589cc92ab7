/** A box that wants its place in a timeline. Times are milliseconds UTC. */
export interface LaneBox {
  readonly key: string;
  /** The key of the box it stands near; null for none. */
  readonly parent: string | null;
  /** The keys of all boxes that lines come from. */
  readonly sources: readonly string[];
  /** CSS pixels, with the tab that hangs on it. */
  readonly width: number;
  readonly height: number;
  /** When it starts; null if that is not known. */
  readonly time: number | null;
  /** How far what it says about time goes: the end of a date known to the month, a later version. */
  readonly reach: number;
  /** May stand in the lane of its parent. */
  readonly beside: boolean;
  /** Something collapsed: it has no date, but a parent to stand behind. */
  readonly collapsed: boolean;
}

/** Where a box stands: pixels along the flow, and the first of the lanes it fills. */
export interface Spot {
  readonly u: number;
  readonly lane: number;
  /** Lanes it fills. */
  readonly lanes: number;
}
