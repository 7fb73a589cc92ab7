/** The quantile of some values for a share from 0 to 1; NaN if there are none. */
export function quantileOf(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

/** The median; the upper one of the two in the middle if the number of values is even. */
export function medianOf(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
