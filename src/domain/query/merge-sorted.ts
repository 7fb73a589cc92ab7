/** Items sorted or merged per step. */
const ITEMS_PER_STEP = 1024;

/**
 * A stable merge sort in short steps of about a millisecond. Returns a new array. Cost: n log n comparisons, and as
 * much memory again as the items.
 */
export function* mergeSorted<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<undefined, readonly T[]> {
  let runs: (readonly T[])[] = [];
  for (let start = 0; start < items.length; start += ITEMS_PER_STEP) {
    runs.push(items.slice(start, start + ITEMS_PER_STEP).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: (readonly T[])[] = [];
    for (let r = 0; r < runs.length; r += 2) {
      const [one = [], other = []] = runs.slice(r, r + 2);
      longer.push(yield* merged(one, other, compare));
    }
    runs = longer;
  }
  return runs[0] ?? [];
}

function* merged<T>(
  one: readonly T[],
  other: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<undefined, readonly T[]> {
  const all: T[] = [];
  let [i, j] = [0, 0];
  while (i < one.length && j < other.length) {
    const [a, b] = [one[i] as T, other[j] as T];
    if (compare(a, b) <= 0) {
      all.push(a);
      i++;
    } else {
      all.push(b);
      j++;
    }
    if (all.length % ITEMS_PER_STEP === 0) yield;
  }
  for (; i < one.length; i++) all.push(one[i] as T);
  for (; j < other.length; j++) all.push(other[j] as T);
  return all;
}
