import type { Found } from '../../domain/hub/find-models.js';
import type { Hub } from '../../domain/hub/hub.js';
import type { NamedModel } from '../../domain/hub/hub-tables.js';

/** A model found, with the root of its family. */
export interface FoundModel extends NamedModel {
  /** Null if it is in no family. */
  readonly root: string | null;
}

/** The result for a query. */
export interface FoundAnswer extends Omit<Found, 'models'> {
  readonly typed: string;
  readonly models: readonly FoundModel[];
}

/** Number of results shown per depth. */
const SHOWN = 60;

/** Searches a hub, one query at a time: of those typed in the meantime, only the last one is searched next. */
export class FoundModels {
  readonly #changed: () => void;
  readonly #failed: (error: unknown) => void;
  #hub: Hub | null = null;
  #typed = '';
  #depth = 1;
  #answer: FoundAnswer | null = null;
  #running: AbortController | null = null;

  /** @param changed called when there is a new result */
  constructor(changed: () => void, failed: (error: unknown) => void) {
    this.#changed = changed;
    this.#failed = failed;
  }

  /** The latest result, which may still be that of the previous query. */
  get answer(): FoundAnswer | null {
    return this.#answer;
  }

  get isSearchable(): boolean {
    return this.#hub?.isSearchable ?? false;
  }

  get isSearching(): boolean {
    return this.#running !== null;
  }

  /** Starts a search. */
  show(hub: Hub | null, typed: string): void {
    if (hub === this.#hub && typed === this.#typed) return;
    if (hub !== this.#hub || typed === '') this.stop();
    this.#hub = hub;
    this.#typed = typed;
    this.#depth = 1;
    this.#go();
  }

  /** Searches further, if there is more. */
  further(): void {
    this.#depth++;
    this.#go();
  }

  /** Cancels pending requests. */
  stop(): void {
    this.#running?.abort();
    this.#running = null;
    this.#answer = null;
    this.#typed = '';
  }

  #go(): void {
    const hub = this.#hub;
    if (!hub?.isSearchable || this.#typed === '' || this.#running) return;
    const running = new AbortController();
    this.#running = running;
    void this.#search(hub, this.#typed, this.#depth, running);
  }

  async #search(hub: Hub, typed: string, depth: number, running: AbortController): Promise<void> {
    const { signal } = running;
    try {
      const answer = await answerOf(hub, typed, depth, signal);
      if (signal.aborted) return;
      this.#answer = answer;
    } catch (error) {
      if (signal.aborted) return;
      this.#failed(error);
    } finally {
      if (this.#running === running) this.#running = null;
    }
    if (typed !== this.#typed || depth !== this.#depth) this.#go();
    this.#changed();
  }
}

/** A pasted id only finds its model, if it exists. */
async function answerOf(
  hub: Hub,
  typed: string,
  depth: number,
  signal: AbortSignal,
): Promise<FoundAnswer> {
  const named = await hub.model(typed, signal);
  const found: Found = named
    ? { models: [named], isAll: true, instead: null }
    : await hub.find(typed, depth, signal);
  const models = await Promise.all(
    found.models.slice(0, SHOWN * depth).map(async (model) => {
      const isInFamily = model.family < hub.count('families');
      const family = isInFamily ? await hub.familyAt(model.family, signal) : null;
      return { ...model, root: family?.id ?? null };
    }),
  );
  return { ...found, typed, models, isAll: found.isAll && models.length === found.models.length };
}
