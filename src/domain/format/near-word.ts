import { editsBetween } from './edits-between.js';

/** Words whose lengths differ by more than this are never suggested. */
const LENGTH_APART = 2;
/** Longer words are never suggested: a comparison costs the product of the lengths. */
const MAX_CHARACTERS = 100;

/**
 * The known word that was probably meant; null if none is near, that is, if more than a third of the letters would be
 * wrong.
 */
export function nearWordOf(word: string, known: Iterable<string>): string | null {
  if (word.length < 2 || word.length > MAX_CHARACTERS) return null;
  const max = Math.max(1, Math.floor(word.length / 3));
  let best: string | null = null;
  let bestDistance = max + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > LENGTH_APART) continue;
    const edits = editsBetween(word.toLowerCase(), candidate.toLowerCase());
    if (edits < bestDistance) [best, bestDistance] = [candidate, edits];
  }
  return best;
}

/** `; did you mean "alpaca"?`, or '' if no word is near. */
export function suggestionOf(word: string, known: Iterable<string>): string {
  const near = nearWordOf(word, known);
  return near === null ? '' : `; did you mean ${JSON.stringify(near)}?`;
}
