/** A box where lines start and end: u along the flow, v across it. */
export interface LaneStop {
  readonly lane: number;
  /** The last lane that it occupies. */
  readonly lastLane: number;
  readonly from: number;
  readonly to: number;
  /** The end of the card, excluding the tab attached to it. */
  readonly cardEnd: number;
  readonly top: number;
  readonly bottom: number;
}

/** All lines that leave one side of a stop, as far as relevant to their position. */
export interface Departing {
  readonly source: LaneStop;
  /** The lanes that they cross, first to last. */
  readonly firstLane: number;
  readonly lastLane: number;
}

/** A placeholder for a missing stop. */
export const NO_STOP: LaneStop = {
  lane: 0,
  lastLane: 0,
  from: 0,
  to: 0,
  cardEnd: 0,
  top: 0,
  bottom: 0,
};
const NOWHERE: Departing = { source: NO_STOP, firstLane: 0, lastLane: -1 };

/** Minimum distance from the ends of a box at which lines leave it. */
const INSET_PX = 7;
/** Distance between possible positions. */
const STEP_PX = 4;
/** Trunks closer than this look like one. */
const APART_PX = 5;
/** Cost of overlapping another trunk, in boxes crossed, and of each pixel further from the start. */
const ON_ANOTHER = 3;
const LATER = 0.004;

/**
 * Chooses where along its box each trunk leaves: where it passes under the fewest other boxes and overlaps no other
 * trunk, preferably near the start. Trunks that cross the most lanes choose first. Cost: trunks times positions per box
 * times boxes.
 * @returns trunk → position along the flow
 */
export function departuresOf(
  trunks: readonly Departing[],
  stops: readonly LaneStop[],
): readonly number[] {
  const places = trunks.map(({ source }) => source.from + INSET_PX);
  const lengthOf = ({ firstLane, lastLane }: Departing) => lastLane - firstLane;
  const order = trunks
    .map((_, t) => t)
    .sort((a, b) => lengthOf(trunks[b] ?? NOWHERE) - lengthOf(trunks[a] ?? NOWHERE) || a - b);
  const settled: number[] = [];
  for (const t of order) {
    const trunk = trunks[t] ?? NOWHERE;
    const { source } = trunk;
    const passed = stops.filter((stop) => stop !== source && overlaps(trunk, stop));
    const beside = settled.filter((other) => {
      const { source: from, firstLane, lastLane } = trunks[other] ?? NOWHERE;
      return from !== source && overlaps(trunk, { lane: firstLane - 1, lastLane: lastLane + 1 });
    });
    const costAt = (u: number) =>
      passed.filter(({ from, to }) => from <= u && u <= to).length +
      ON_ANOTHER * beside.filter((other) => Math.abs((places[other] ?? 0) - u) < APART_PX).length +
      LATER * (u - source.from);
    let best = places[t] ?? 0;
    for (let u = best; u <= source.cardEnd - INSET_PX; u += STEP_PX) {
      if (costAt(u) < costAt(best)) best = u;
    }
    places[t] = best;
    settled.push(t);
  }
  return places;
}

function overlaps(
  { firstLane, lastLane }: Departing,
  stop: Pick<LaneStop, 'lane' | 'lastLane'>,
): boolean {
  return stop.lane <= lastLane && firstLane <= stop.lastLane;
}
