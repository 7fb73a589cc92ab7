/** So many numbers, all the same: a plain list, for the memory of a short typed array takes longer to get than to use. */
export function numbersFor(count: number, value: number): number[] {
  const numbers: number[] = [];
  for (let i = 0; i < count; i++) numbers.push(value);
  return numbers;
}
