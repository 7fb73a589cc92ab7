/** For a larger count, everything is sorted. */
const MAX_KEPT = 512;

/**
 * The first numbers in an order, sorted; among equals, those that come earlier. Cost: for small counts, about one
 * comparison per number.
 */
export function bestOf(
  numbers: ArrayLike<number>,
  count: number,
  compare: (a: number, b: number) => number,
): readonly number[] {
  if (count > MAX_KEPT) return Array.from(numbers).sort(compare).slice(0, count);
  const best: number[] = [];
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? 0;
    if (best.length === count) {
      const last = best.at(-1);
      if (last === undefined || compare(number, last) >= 0) continue;
      best.pop();
    }
    let [low, high] = [0, best.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(best[middle] ?? 0, number) <= 0) low = middle + 1;
      else high = middle;
    }
    best.splice(low, 0, number);
  }
  return best;
}

/**
 * Adds a number to the few of the greatest value, best first, if it is one of them; among equals, those added earlier
 * stay. Cost: usually one comparison.
 */
export function addBest(
  best: number[],
  number: number,
  values: Readonly<Record<number, number>>,
  maxCount: number,
): void {
  const valueOf = (other = -1) => values[other] ?? -Infinity;
  if (valueOf(number) <= valueOf(best[maxCount - 1])) return;
  best.push(number);
  best.sort((a, b) => valueOf(b) - valueOf(a)).splice(maxCount);
}
