import { GrowingInts } from '../graph/growing-ints.js';
import { TextColumn, TextPacker, type PackedTexts } from '../graph/text-column.js';
import { mergeSorted } from './merge-sorted.js';

/** Texts in order, each with what was found under it: typed arrays, to be handed over whole. */
export interface PackedKeys {
  readonly texts: PackedTexts;
  /** Key → where its items start; one longer than there are keys. */
  readonly starts: Uint32Array;
  /** For each key in the order in which they were added. */
  readonly items: Int32Array;
}

/** This many keys are packed, or items sorted, in one step. */
const KEYS_A_STEP = 2048;

/** Collects keys with items, and packs them in order. */
export class KeyPacker {
  readonly #positions = new Map<string, number>();
  readonly #keys: string[] = [];
  /** For each addition the position of its key, and its item. */
  readonly #added = new GrowingInts();
  readonly #items = new GrowingInts();

  add(key: string, item: number): void {
    let position = this.#positions.get(key);
    if (position === undefined) {
      position = this.#keys.push(key) - 1;
      this.#positions.set(key, position);
    }
    this.#added.push(position);
    this.#items.push(item);
  }

  /** In short steps. Cost: sorting the keys, and one pass over the items. */
  *pack(): Generator<undefined, PackedKeys> {
    const keys = this.#keys;
    const order = yield* mergeSorted([...keys.keys()], (a, b) =>
      inOrder(keys[a] ?? '', keys[b] ?? ''),
    );
    const texts = new TextPacker();
    const ranks = new Uint32Array(keys.length);
    for (const [rank, position] of order.entries()) {
      if (rank % KEYS_A_STEP === 0) yield;
      texts.add(keys[position] ?? '');
      ranks[position] = rank;
    }
    const starts = new Uint32Array(keys.length + 1);
    for (let i = 0; i < this.#added.length; i++) {
      const rank = ranks[this.#added.at(i)] ?? 0;
      starts[rank + 1] = (starts[rank + 1] ?? 0) + 1;
    }
    for (let rank = 0; rank < keys.length; rank++) {
      starts[rank + 1] = (starts[rank + 1] ?? 0) + (starts[rank] ?? 0);
    }
    yield;
    const next = starts.slice();
    const items = new Int32Array(this.#items.length);
    for (let i = 0; i < this.#added.length; i++) {
      if (i % (16 * KEYS_A_STEP) === 0) yield;
      const rank = ranks[this.#added.at(i)] ?? 0;
      const at = next[rank] ?? 0;
      items[at] = this.#items.at(i);
      next[rank] = at + 1;
    }
    return { texts: texts.pack(), starts, items };
  }
}

/** By units of the strings, which is the order of the keys. */
function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Finds keys, and what begins like them, by halving. */
export class SortedKeys {
  readonly items: Int32Array;
  readonly #texts: TextColumn;
  readonly #starts: Uint32Array;

  constructor({ texts, starts, items }: PackedKeys) {
    this.#texts = new TextColumn(texts);
    this.#starts = starts;
    this.items = items;
  }

  get length(): number {
    return this.#texts.length;
  }

  keyAt(position: number): string {
    return this.#texts.textAt(position);
  }

  /** What was added under the key at a position, in the order in which it was. */
  itemsAt(position: number): Int32Array {
    return this.items.subarray(this.#starts[position], this.#starts[position + 1]);
  }

  /** What was added under a key; nothing if there is no such key. */
  itemsOf(key: string): Int32Array {
    const position = this.#firstFrom(key);
    const isThere = position < this.length && this.keyAt(position) === key;
    return isThere ? this.itemsAt(position) : this.items.subarray(0, 0);
  }

  /** The positions of the keys that begin so: from, and to but not with. */
  rangeOf(prefix: string): readonly [from: number, to: number] {
    const from = this.#firstFrom(prefix);
    let [low, high] = [from, this.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.keyAt(middle).startsWith(prefix)) low = middle + 1;
      else high = middle;
    }
    return [from, low];
  }

  /** The position of the first key that is not before a text. */
  #firstFrom(text: string): number {
    let [low, high] = [0, this.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.keyAt(middle) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
