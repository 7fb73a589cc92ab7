import { distance } from 'fastest-levenshtein';

/** Levenshtein's distance of two words, except that a single swap of neighbouring letters is one edit, as it is one slip. */
export function editsBetween(a: string, b: string): number {
  const edits = distance(a, b);
  return edits === 2 && isSwap(a, b) ? 1 : edits;
}

function isSwap(a: string, b: string): boolean {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const swapped = `${a.slice(0, i)}${a[i + 1] ?? ''}${a[i] ?? ''}${a.slice(i + 2)}`;
  return swapped === b;
}
