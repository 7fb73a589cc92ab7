import { monthTotalsOf, type FamilyGrowths } from '../../domain/hub/family-growths.js';
import { familyOrderOf, type FamilyOrder } from '../../domain/hub/family-order.js';
import type { FamilySort } from '../../domain/hub/family-sort.js';
import type { Hub } from '../../domain/hub/hub.js';
import { recentMonths, type MonthSpan } from '../../domain/hub/months-gained.js';
import { monthsOf } from '../../domain/graph/release-months.js';
import type { Filter } from '../../domain/query/filter.js';
import { emptyBins, STRIP_BINS, type ReleaseBins } from '../filters/release-bins.js';
import { nextTask } from '../next-task.js';

/** The reader's choice of families. */
export interface DatesChosen {
  readonly sort: FamilySort;
  readonly released: Filter['released'];
  /** Whether the histogram of all families is shown. */
  readonly isSeen: boolean;
}

/** Families by date: reads the months of all of them when a sort, a range or the histogram first needs them. */
export class FamilyDates {
  readonly #changed: () => void;
  readonly #failed: (error: unknown) => void;
  #hub: Hub | null = null;
  #chosen: DatesChosen = { sort: 'models', released: null, isSeen: false };
  #reading: AbortController | null = null;
  #growths: FamilyGrowths | null = null;
  #order: FamilyOrder | null = null;
  #bins: ReleaseBins | null = null;
  /** The share of the families that has been read. */
  #share = 0;

  /** @param changed called when there is more to show */
  constructor(changed: () => void, failed: (error: unknown) => void) {
    this.#changed = changed;
    this.#failed = failed;
  }

  /** The families to list; null for all, largest first, and while they are being read. */
  get order(): FamilyOrder | null {
    return this.#order;
  }

  /** The months of all families as a histogram; null until they have been read, or if nothing is dated. */
  get bins(): ReleaseBins | null {
    return this.#bins;
  }

  /** The range of all months; null until they have been read, or if nothing is dated. */
  get fullSpan(): MonthSpan | null {
    return this.#growths?.span ?? null;
  }

  /** The share of the families that has been read; null if nothing is being read. */
  get share(): number | null {
    return this.#reading ? this.#share : null;
  }

  /** Whether the list waits for the months of all families. */
  get isAwaited(): boolean {
    return this.#isOrdered && this.#growths === null;
  }

  /** The range whose models are counted; null for none. */
  get span(): MonthSpan | null {
    const { sort, released } = this.#chosen;
    if (!this.#growths || !(released || sort === 'gained')) return null;
    return released ? spanOfDates(released) : this.recent;
  }

  /** The last twelve months with models. */
  get recent(): MonthSpan {
    return recentMonths(this.fullSpan?.last ?? 0);
  }

  /** Switches to another hub, or another choice. */
  show(hub: Hub | null, chosen: DatesChosen): void {
    if (hub !== this.#hub) this.#forget();
    const before = this.#chosen;
    this.#hub = hub;
    this.#chosen = chosen;
    if (hub && !this.#growths && !this.#reading && (this.#isOrdered || chosen.isSeen)) {
      this.#read(hub);
    }
    if (before.sort !== chosen.sort || !isSameRange(before.released, chosen.released)) this.#sort();
  }

  /** Cancels pending requests; what has been read is kept. */
  stop(): void {
    this.#reading?.abort();
    this.#reading = null;
  }

  #forget(): void {
    this.stop();
    this.#growths = null;
    this.#order = null;
    this.#bins = null;
  }

  get #isOrdered(): boolean {
    const { sort, released } = this.#chosen;
    return sort !== 'models' || released !== null;
  }

  #read(hub: Hub): void {
    const reading = new AbortController();
    this.#reading = reading;
    this.#share = 0;
    const pause = async (read: number) => {
      this.#share = read / Math.max(1, hub.count('families'));
      this.#changed();
      await nextTask();
    };
    void this.#finish(hub.growths(pause, reading.signal), reading);
  }

  async #finish(read: Promise<FamilyGrowths>, reading: AbortController): Promise<void> {
    try {
      const growths = await read;
      if (reading.signal.aborted) return;
      this.#growths = growths;
      this.#bins = binsOf(growths);
      this.#sort();
    } catch (error) {
      if (!reading.signal.aborted) this.#failed(error);
    }
    if (this.#reading !== reading) return;
    this.#reading = null;
    this.#changed();
  }

  #sort(): void {
    const { sort, released } = this.#chosen;
    const growths = this.#growths;
    const span = this.span ?? this.fullSpan ?? { first: 0, last: 0 };
    this.#order =
      growths && this.#isOrdered
        ? familyOrderOf(growths, { span, sort, isNarrowed: released !== null })
        : null;
  }
}

/** Whether the list stays the same: readers may return to it with a copy of the range. */
function isSameRange(a: Filter['released'], b: Filter['released']): boolean {
  return a?.from === b?.from && a?.to === b?.to;
}

/** The months of a range of dates, including those that it contains only in part. */
function spanOfDates({ from, to }: NonNullable<Filter['released']>): MonthSpan {
  return {
    first: from === null ? -Infinity : monthsOf(from)[0],
    last: to === null ? Infinity : monthsOf(to)[1],
  };
}

function binsOf(growths: FamilyGrowths): ReleaseBins | null {
  const { span } = growths;
  if (!span) return null;
  const { start, size, counts } = emptyBins(span.first, span.last, STRIP_BINS);
  const sums = [...counts];
  for (const [i, models] of monthTotalsOf(growths).entries()) {
    const bin = Math.floor((span.first + i - start) / size);
    sums[bin] = (sums[bin] ?? 0) + models;
  }
  return { start, size, counts: sums };
}
