/** How far along a gap a link bends: smooth, and never quite upright. */
export const BEND = 0.3;
/** Space that a link leaves to the corner of a box it bends around, in pixels. */
const CLEARANCE_PX = 4;

/** A box in the way of a link: its far side along the flow, and its extent across it. */
export interface Obstacle {
  readonly end: number;
  readonly near: number;
  readonly far: number;
}

/** A link from one level, across the flow, to another. */
export interface Turn {
  readonly from: number;
  readonly to: number;
  readonly level: number;
  readonly next: number;
}

/**
 * Where a link has to begin its turn to run around the boxes beside its source: as early as can be, for the smoothest curve,
 * and level until there. `from` where nothing is in the way.
 */
export function startOfTurn(turn: Turn, obstacles: Iterable<Obstacle>): number {
  const { from, to, level, next } = turn;
  let free = from;
  let start = from;
  for (const { end, near, far } of obstacles) {
    const [low, high] = [Math.min(level, next), Math.max(level, next)];
    if (end <= from || far <= low || near >= high) continue;
    // Links go forward as they turn, so a box that is passed at its nearer edge is passed.
    const passed = Math.max(0, next > level ? near - level : level - far) / (high - low);
    const wanted = end + CLEARANCE_PX;
    free = Math.max(free, startBefore(wanted, to, shareAt(passed, 0)));
    start = Math.max(start, startBefore(wanted, to, shareAt(passed, BEND / 2)));
  }
  return free === from ? from : start;
}

/** Where to start to be at a place when a share of the way is done. */
function startBefore(place: number, to: number, share: number): number {
  return (place - share * to) / (1 - share);
}

/**
 * What share of its way along the flow a turn has behind it, after a share of its way across: it is two parabolas, of which
 * the first one starts at `lead`.
 */
function shareAt(across: number, lead: number): number {
  if (across > 0.5) return 1 - shareAt(1 - across, 0);
  const t = Math.sqrt(2 * across);
  return (1 - t) ** 2 * lead + 2 * t * (1 - t) * BEND + t ** 2 / 2;
}
