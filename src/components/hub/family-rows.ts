import type { Hub } from '../../domain/hub/hub.js';
import type { Family } from '../../domain/hub/hub-tables.js';
import { growthIn, spanOf, type MonthSpan } from './growth.js';

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

  /** Fetches families from one rank up to another (exclusive), if not loaded yet. */
  want(start: number, end: number): void {
    const key = `${start}-${end}`;
    const hub = this.#hub;
    let isMissing = false;
    for (let place = start; place < end; place++) isMissing ||= !this.#known.has(place);
    if (!hub || !isMissing || this.#requested.has(key)) return;
    this.#requested.add(key);
    void this.#fetch(hub, start, end, this.#abort.signal).finally(() =>
      this.#requested.delete(key),
    );
  }

  /** Cancels pending requests. */
  stop(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#requested.clear();
  }

  async #fetch(hub: Hub, start: number, end: number, signal: AbortSignal): Promise<void> {
    try {
      const read = await hub.families(start, end, signal);
      if (signal.aborted) return;
      for (const family of read) this.#known.set(family.place, family);
      this.#span = spanOf([...this.#known.values()].map(({ growth }) => growthIn(growth)));
      this.#changed();
    } catch (error) {
      if (!signal.aborted) this.#failed(error);
    }
  }
}
