import { draftUnder, keepDraft, type Draft } from './draft-store.js';

/** What a keeper tells: that nothing can be kept here, or that another page keeps its own in the same place. */
export type KeeperTrouble = 'no-drafts' | 'other-page';

/** Reads and writes the drafts of one page one after another, each write what there is to keep by then. */
export class DraftKeeper {
  readonly #page = Math.random().toString(36).slice(2);
  readonly #mine = new Set([this.#page]);
  readonly #onTrouble: (trouble: KeeperTrouble) => void;
  #queue: Promise<void> = Promise.resolve();
  #isKept = true;

  constructor(onTrouble: (trouble: KeeperTrouble) => void) {
    this.#onTrouble = onTrouble;
  }

  /** Whether what was given last is, or is about to be, kept. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** Reads the draft under a key. @param take hears of it; undefined for none */
  read(key: string, take: (draft: Draft | undefined) => void): void {
    this.#then(async () => take(await draftUnder(key)));
  }

  /** From now on a draft may be replaced: its changes are made again here, or nobody wants them. */
  takeOver({ by }: Draft): void {
    this.#mine.add(by);
  }

  /** Keeps what there is to keep when the browser gets to it; null for nothing. */
  keep(key: string, draft: () => Omit<Draft, 'by'> | null): void {
    this.#then(async () => {
      const now = draft();
      const isKept = await keepDraft(key, now && { ...now, by: this.#page }, this.#mine);
      this.#isKept = isKept || now === null;
      if (!this.#isKept) this.#onTrouble('other-page');
    });
  }

  #then(work: () => Promise<void>): void {
    this.#queue = this.#queue.then(work).catch(() => {
      this.#isKept = false;
      this.#onTrouble('no-drafts');
    });
  }
}
