/** The integers from 0: the starts of a column of which each entry has one word. */
export function ascending(length: number): Int32Array {
  const ints = new Int32Array(length);
  for (let i = 0; i < length; i++) ints[i] = i;
  return ints;
}
