const FIRST = 1024;

/** Whole numbers one after another, in four bytes each: a list of millions takes half the memory of an array, or less. */
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

  /** All of them, in memory of their own. */
  pack(): Int32Array {
    return this.#ints.slice(0, this.length);
  }
}
