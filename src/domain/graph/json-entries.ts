import type { Entries } from './graph-columns.js';
import { TextColumn, type PackedTexts } from './text-column.js';

/** Entries stored as JSON texts, each parsed when first read. */
export class JsonEntries<T> implements Entries<T> {
  readonly #texts: TextColumn;
  readonly #made = new Map<number, T>();

  constructor(texts: PackedTexts) {
    this.#texts = new TextColumn(texts);
  }

  get length(): number {
    return this.#texts.length;
  }

  /** The number of entries parsed so far. */
  get madeCount(): number {
    return this.#made.size;
  }

  at(place: number): T | undefined {
    let entry = this.#made.get(place);
    if (entry === undefined && place >= 0 && place < this.length) {
      entry = JSON.parse(this.#texts.textAt(place)) as T;
      this.#made.set(place, entry);
    }
    return entry;
  }
}
