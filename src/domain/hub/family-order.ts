import type { FamilyGrowths } from './family-growths.js';
import type { FamilySort } from './family-sort.js';
import type { MonthSpan } from './months-gained.js';

/** The families to list, in order. */
export interface FamilyOrder {
  /** Row → rank of the family. */
  readonly places: Int32Array;
  /** Rank of a family → the number of models it gained in the range. */
  readonly gained: Int32Array;
  /** The number of models that the listed families gained in the range. */
  readonly models: number;
  /** The number of models of all families without a date, which no range contains. */
  readonly undated: number;
}

/** The range of months to count, and what to do with it. */
interface OrderWanted {
  readonly span: MonthSpan;
  readonly sort: FamilySort;
  /** Whether families that gained nothing in the range are left out. */
  readonly isNarrowed: boolean;
}

/** Orders the families; the larger one is first where they are equal. Cost: one pass over all months, and a sort. */
export function familyOrderOf(
  growths: FamilyGrowths,
  { span, sort, isNarrowed }: OrderWanted,
): FamilyOrder {
  const { models: sizes, starts, months, counts } = growths;
  const gained = new Int32Array(sizes.length);
  const begun = new Int32Array(sizes.length);
  let [models, undated] = [0, 0];
  for (const [place, size] of sizes.entries()) {
    const [start = 0, end = 0] = [starts[place], starts[place + 1]];
    let [dated, inSpan] = [0, 0];
    for (let i = start; i < end; i++) {
      const [month = 0, count = 0] = [months[i], counts[i]];
      dated += count;
      if (month >= span.first && month <= span.last) inSpan += count;
    }
    gained[place] = inSpan;
    // Families without dates come last.
    begun[place] = end > start ? (months[start] ?? 0) : -1;
    models += inSpan;
    undated += Math.max(0, size - dated);
  }
  const all = Int32Array.from(sizes.keys());
  const places = isNarrowed ? all.filter((place) => (gained[place] ?? 0) > 0) : all;
  const key = { models: null, gained, begun }[sort];
  // Ranks are already by size.
  if (key) places.sort((a, b) => (key[b] ?? 0) - (key[a] ?? 0) || a - b);
  return { places, gained, models, undated };
}
