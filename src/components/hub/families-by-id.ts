import type { Hub } from '../../domain/hub/hub.js';
import type { Family, FamilyDetails } from '../../domain/hub/hub-tables.js';

/** The chosen families, by the ids of their roots. */
export class FamiliesById {
  readonly #changed: () => void;
  readonly #failed: (error: unknown) => void;
  #hub: Hub | null = null;
  #abort = new AbortController();
  readonly #known = new Map<string, Family | null>();
  readonly #details = new Map<string, FamilyDetails>();

  /** @param changed called when another one has loaded */
  constructor(changed: () => void, failed: (error: unknown) => void) {
    this.#changed = changed;
    this.#failed = failed;
  }

  /** The family of an id; null if there is none, or while it is loading. */
  of(id: string): Family | null {
    return this.#known.get(id) ?? null;
  }

  /** The details of the family with an id; null while they are loading. */
  detailsOf(id: string): FamilyDetails | null {
    return this.#details.get(id) ?? null;
  }

  /** Fetches those not loaded yet. */
  show(hub: Hub | null, ids: readonly string[]): void {
    if (hub !== this.#hub) this.stop();
    this.#hub = hub;
    if (!hub) return;
    for (const id of ids) {
      if (this.#known.has(id)) continue;
      this.#known.set(id, null);
      void this.#fetch(hub, id, this.#abort.signal);
    }
  }

  /** Cancels pending requests. */
  stop(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#known.clear();
    this.#details.clear();
  }

  async #fetch(hub: Hub, id: string, signal: AbortSignal): Promise<void> {
    try {
      const family = await hub.family(id, signal);
      signal.throwIfAborted();
      this.#known.set(id, family);
      this.#changed();
      if (!family) return;
      const details = await hub.details(family, signal);
      signal.throwIfAborted();
      this.#details.set(id, details);
      this.#changed();
    } catch (error) {
      if (!signal.aborted) this.#failed(error);
    }
  }
}
