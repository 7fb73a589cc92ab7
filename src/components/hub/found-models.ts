import type { Found } from '../../domain/hub/find-models.js';
import type { Hub } from '../../domain/hub/hub.js';
import type { NamedModel } from '../../domain/hub/hub-tables.js';

/** A model that was found, with the root of its family. */
export interface FoundModel extends NamedModel {
  /** Null if it is in no family. */
  readonly root: string | null;
}

/** The answer to what was typed. */
export interface FoundAnswer extends Omit<Found, 'models'> {
  readonly typed: string;
  readonly models: readonly FoundModel[];
}

/** So many are shown of each depth. */
const SHOWN = 60;

/**
 * What a search of a hub finds. One search at a time: what is typed meanwhile is looked for next, and of that only the last.
 */
export class FoundModels {
  readonly #changed: () => void;
  readonly #failed: (error: unknown) => void;
  #hub: Hub | null = null;
  #typed = '';
  #depth = 1;
  #answer: FoundAnswer | null = null;
  #running: AbortController | null = null;

  /** @param changed hears that there is another answer */
  constructor(changed: () => void, failed: (error: unknown) => void) {
    this.#changed = changed;
    this.#failed = failed;
  }

  /** The last answer; that of what was typed before while there is none of what is typed now. */
  get answer(): FoundAnswer | null {
    return this.#answer;
  }

  get isSearching(): boolean {
    return this.#running !== null;
  }

  /** Looks for what is typed. */
  show(hub: Hub | null, typed: string): void {
    if (hub === this.#hub && typed === this.#typed) return;
    if (hub !== this.#hub || typed === '') this.stop();
    this.#hub = hub;
    this.#typed = typed;
    this.#depth = 1;
    this.#go();
  }

  /** Reads on where there is more. */
  further(): void {
    this.#depth++;
    this.#go();
  }

  /** Wants no more of what is on its way. */
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

/** A pasted id leads to its model alone, where there is one. */
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
