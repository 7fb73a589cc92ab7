import type { KeyCursor } from './key-cursor.js';

/** The first bytes of a key that are compared at once, as one integer. */
const HEAD_BYTES = 4;

/** A binary heap of cursors over sorted runs, ordered by their keys; those at the same key by the order of the runs. */
export class CursorHeap {
  readonly #cursors: readonly KeyCursor[];
  /** Run → the first bytes of its key. */
  readonly #heads: Uint32Array;
  /** The runs that have not ended. */
  readonly #heap: number[] = [];
  readonly #least: number[] = [];

  /** @param cursors of the runs, each before its first key */
  constructor(cursors: readonly KeyCursor[]) {
    this.#cursors = cursors;
    this.#heads = new Uint32Array(cursors.length);
    for (let run = 0; run < cursors.length; run++) if (this.#next(run)) this.#add(run);
  }

  /** The cursors at the first of the keys, in the order of their runs; empty at the end. */
  least(): readonly KeyCursor[] {
    const least = this.#least;
    const [first] = this.#heap;
    least.length = 0;
    if (first === undefined) return [];
    // It stays where it is, for mostly it is the only one. Others at its key are right below it.
    least.push(first);
    for (let place = this.#placeLike(first); place > 0; place = this.#placeLike(first)) {
      least.push(this.#heap[place] ?? 0);
      this.#remove(place);
    }
    return least.sort((a, b) => a - b).map((run) => this.#cursors[run] as KeyCursor);
  }

  /** Moves the cursors on that were {@link least}. */
  advance(): void {
    const [first] = this.#heap;
    for (const run of this.#least) if (run !== first && this.#next(run)) this.#add(run);
    if (first === undefined) return;
    if (this.#next(first)) this.#sink(0);
    else this.#remove(0);
  }

  #next(run: number): boolean {
    const cursor = this.#cursors[run];
    if (!cursor?.next()) return false;
    let head = 0;
    for (let i = 0; i < HEAD_BYTES; i++) {
      head = (head << 8) | (i < cursor.length ? (cursor.key[i] ?? 0) : 0);
    }
    this.#heads[run] = head;
    return true;
  }

  /** The place below the first one of a run at the same key; 0 if there is none. */
  #placeLike(first: number): number {
    for (let place = 1; place <= 2 && place < this.#heap.length; place++) {
      if (this.#compareKeys(first, this.#heap[place] ?? 0) === 0) return place;
    }
    return 0;
  }

  #add(run: number): void {
    const heap = this.#heap;
    let place = heap.push(run) - 1;
    while (place > 0) {
      const above = (place - 1) >>> 1;
      const other = heap[above] ?? 0;
      if (this.#compare(other, run) < 0) break;
      heap[place] = other;
      place = above;
    }
    heap[place] = run;
  }

  /** Removes what is first, or right below it. */
  #remove(place: number): void {
    const last = this.#heap.pop();
    if (last === undefined || place === this.#heap.length) return;
    this.#heap[place] = last;
    this.#sink(place);
  }

  #sink(from: number): void {
    const heap = this.#heap;
    const run = heap[from] ?? 0;
    let place = from;
    for (let below = 2 * place + 1; below < heap.length; below = 2 * place + 1) {
      if (below + 1 < heap.length && this.#compare(heap[below + 1] ?? 0, heap[below] ?? 0) < 0) {
        below++;
      }
      const other = heap[below] ?? 0;
      if (this.#compare(run, other) < 0) break;
      heap[place] = other;
      place = below;
    }
    heap[place] = run;
  }

  #compare(a: number, b: number): number {
    return this.#compareKeys(a, b) || a - b;
  }

  #compareKeys(a: number, b: number): number {
    const heads = (this.#heads[a] ?? 0) - (this.#heads[b] ?? 0);
    if (heads !== 0) return heads;
    const [one, other] = [this.#cursors[a], this.#cursors[b]];
    if (!one || !other) return 0;
    const common = Math.min(one.length, other.length);
    for (let i = 0; i < common; i++) {
      const difference = (one.key[i] ?? 0) - (other.key[i] ?? 0);
      if (difference !== 0) return difference;
    }
    return one.length - other.length;
  }
}
