/** The few numbers of the greatest value among those added in ascending order; of equals, the first. */
export class BestAdded {
  /** Best first. */
  readonly numbers: number[] = [];
  readonly #maxCount: number;
  readonly #values: Float64Array;
  #least = -Infinity;

  /** @param values number → its value */
  constructor(maxCount: number, values: Float64Array) {
    this.#maxCount = maxCount;
    this.#values = values;
  }

  /** Cost: usually one comparison. */
  add(number: number): void {
    const value = this.#values[number] ?? 0;
    // Most are less than the least of the best, once there are enough.
    if (this.numbers.length === this.#maxCount && value <= this.#least) return;
    const before = this.numbers.findIndex((other) => (this.#values[other] ?? 0) < value);
    this.numbers.splice(before === -1 ? this.numbers.length : before, 0, number);
    if (this.numbers.length > this.#maxCount) this.numbers.pop();
    this.#least = this.#values[this.numbers.at(-1) ?? 0] ?? -Infinity;
  }
}
