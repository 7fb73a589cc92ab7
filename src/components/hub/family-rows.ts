import type { Hub } from '../../domain/hub/hub.js';
import type { Family } from '../../domain/hub/hub-tables.js';
import { growthIn, type MonthSpan } from '../../domain/hub/months-gained.js';
import { spanOf } from './growth.js';

/** The families of a hub loaded so far; visible ones are fetched. */
export class FamilyRows {
  readonly #changed: () => void;
  readonly #failed: (error: unknown) => void;
  #hub: Hub | null = null;
  #abort = new AbortController();
  readonly #known = new Map<number, Family>();
  readonly #requested = new Set<string>();
  #span = spanOf([]);

  /** @param changed called when more of them have loaded */
  constructor(changed: () => void, failed: (error: unknown) => void) {
    this.#changed = changed;
    this.#failed = failed;
  }

  /** The family of a rank; null while it is loading. */
  at(place: number): Family | null {
    return this.#known.get(place) ?? null;
  }

  /** The range of months with releases in the loaded families. */
  get span(): MonthSpan {
    return this.#span;
  }

  /** Switches to another hub. */
  show(hub: Hub | null): void {
    if (hub === this.#hub) return;
    this.stop();
    this.#known.clear();
    this.#span = spanOf([]);
    this.#hub = hub;
  }

  /** Fetches the families of some ranks, if not loaded yet. */
  want(places: readonly number[]): void {
    const missing = places.filter((place) => !this.#known.has(place));
    const key = missing.join();
    const hub = this.#hub;
    if (!hub || missing.length === 0 || this.#requested.has(key)) return;
    this.#requested.add(key);
    void this.#fetch(hub, missing, this.#abort.signal).finally(() => this.#requested.delete(key));
  }

  /** Cancels pending requests. */
  stop(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#requested.clear();
  }

  async #fetch(hub: Hub, places: readonly number[], signal: AbortSignal): Promise<void> {
    try {
      const read = await Promise.all(
        runsOf(places).map(([start, end]) => hub.families(start, end, signal)),
      );
      if (signal.aborted) return;
      for (const family of read.flat()) this.#known.set(family.place, family);
      this.#span = spanOf([...this.#known.values()].map(({ growth }) => growthIn(growth)));
      this.#changed();
    } catch (error) {
      if (!signal.aborted) this.#failed(error);
    }
  }
}

/** Ranks as ranges without gaps: the first, and one past the last. */
function runsOf(places: readonly number[]): readonly (readonly [start: number, end: number])[] {
  const runs: [number, number][] = [];
  for (const place of places.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === place) last[1]++;
    else runs.push([place, place + 1]);
  }
  return runs;
}
