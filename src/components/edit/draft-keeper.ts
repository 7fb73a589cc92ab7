import { loadDraft, saveDraft, type Draft } from './draft-store.js';

/** Reported problems: nothing can be stored here, or another page stores its own draft in the same place. */
export type KeeperProblem = 'no-drafts' | 'other-page';

/** Reads and writes the drafts of a page one at a time; each write stores the latest state. */
export class DraftKeeper {
  readonly #page = Math.random().toString(36).slice(2);
  readonly #mine = new Set([this.#page]);
  readonly #onProblem: (problem: KeeperProblem) => void;
  #queue: Promise<void> = Promise.resolve();
  #isKept = true;

  constructor(onProblem: (trouble: KeeperProblem) => void) {
    this.#onProblem = onProblem;
  }

  /** Whether the latest state is stored, or about to be. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** Reads the draft of a key. @param take receives it; undefined for none */
  read(key: string, take: (draft: Draft | undefined) => void): void {
    this.#then(async () => take(await loadDraft(key)));
  }

  /** Allows a draft to be replaced: its changes were restored or discarded. */
  takeOver({ by }: Draft): void {
    this.#mine.add(by);
  }

  /** Schedules storing the latest state; null removes the draft. */
  keep(key: string, draft: () => Omit<Draft, 'by'> | null): void {
    this.#then(async () => {
      const now = draft();
      const isKept = await saveDraft(key, now && { ...now, by: this.#page }, this.#mine);
      this.#isKept = isKept || now === null;
      if (!this.#isKept) this.#onProblem('other-page');
    });
  }

  #then(work: () => Promise<void>): void {
    this.#queue = this.#queue.then(work).catch(() => {
      this.#isKept = false;
      this.#onProblem('no-drafts');
    });
  }
}
