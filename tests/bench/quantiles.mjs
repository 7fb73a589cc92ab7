/** The value that a share of the values, from 0 to 1, does not exceed; NaN if there are none. */
export function quantileOf(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

/** The upper one of the two in the middle where the number of values is even. */
export function medianOf(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
