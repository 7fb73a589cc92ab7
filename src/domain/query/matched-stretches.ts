import { queryTermsOf } from './search.js';

/** A piece of a text, and whether a query asked for it. */
export interface Stretch {
  readonly text: string;
  readonly matched: boolean;
}

/**
 * A text in pieces, in order: those that answer a query, and those between them. A word is found at the start of another
 * rather than inside one, and across what parts a name: `llama2` in “LLaMA 2”. A forgiven typo answers nothing.
 */
export function matchedStretchesOf(text: string, query: string): readonly Stretch[] {
  const matched = new Array<boolean>(text.length).fill(false);
  for (const term of queryTermsOf(query)) {
    const found = placeOf(text, term);
    if (found) matched.fill(true, found.start, found.end);
  }
  const stretches: Stretch[] = [];
  for (let start = 0, end; start < text.length; start = end) {
    const is = matched[start] ?? false;
    const next = matched.indexOf(!is, start);
    end = next === -1 ? text.length : next;
    stretches.push({ text: text.slice(start, end), matched: is });
  }
  return stretches;
}

function placeOf(text: string, term: string): { start: number; end: number } | null {
  // Terms are letters and digits only, so nothing needs an escape.
  const pattern = new RegExp(Array.from(term).join(String.raw`[^\p{L}\p{N}]*`), 'giu');
  const places = [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const startsWord = ({ start }: { start: number }) => !/[\p{L}\p{N}]$/u.test(text.slice(0, start));
  return places.find(startsWord) ?? places[0] ?? null;
}
