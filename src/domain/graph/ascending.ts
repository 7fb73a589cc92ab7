/** The integers from 0, which are also the starts of a column with one word per entry. */
export function ascending(length: number): Int32Array {
  const ints = new Int32Array(length);
  for (let i = 0; i < length; i++) ints[i] = i;
  return ints;
}
