const FIRST = 1024;

/** A growing list of 32-bit integers, which takes at most half the memory of an array. */
export class GrowingInts {
  length = 0;
  #ints = new Int32Array(FIRST);

  push(int: number): void {
    if (this.length === this.#ints.length) {
      const longer = new Int32Array(this.length * 2);
      longer.set(this.#ints);
      this.#ints = longer;
    }
    this.#ints[this.length++] = int;
  }

  at(place: number): number {
    return this.#ints[place] ?? 0;
  }

  /** The integers, in memory that the next {@link push} may change. */
  get ints(): Int32Array {
    return this.#ints.subarray(0, this.length);
  }
}
