/** The indices of the largest numbers, in descending order. Cost: linear, for a small count. */
export function largestOf(numbers: Int32Array, count: number): readonly number[] {
  const largest: number[] = [];
  numbers.forEach((value, i) => {
    if (largest.length >= count && value <= (numbers[largest.at(-1) ?? 0] ?? 0)) return;
    const place = largest.findIndex((other) => (numbers[other] ?? 0) < value);
    largest.splice(place === -1 ? largest.length : place, 0, i);
    if (largest.length > count) largest.pop();
  });
  return largest;
}
