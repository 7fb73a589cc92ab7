/** A list filled with a number. A plain array: allocating a short typed array takes longer than using it. */
export function numbersFor(count: number, value: number): number[] {
  const numbers: number[] = [];
  for (let i = 0; i < count; i++) numbers.push(value);
  return numbers;
}
