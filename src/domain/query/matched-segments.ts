import { foldText } from '../format/fold-text.js';
import { queryTermsOf } from './search-terms.js';

/** A piece of a text, and whether it matches the query. */
export interface TextSegment {
  readonly text: string;
  readonly matched: boolean;
}

/**
 * Splits a text into matching pieces and those between them, in order. A word matches at the start of a word rather
 * than inside one, and across separators: `llama2` in “LLaMA 2”. Words found by correcting a typo are not marked.
 */
export function matchedSegmentsOf(text: string, query: string): readonly TextSegment[] {
  const matched = new Array<boolean>(text.length).fill(false);
  for (const term of queryTermsOf(query)) {
    const found = positionOf(text, term);
    if (found) matched.fill(true, found.start, found.end);
  }
  const segments: TextSegment[] = [];
  for (let start = 0, end; start < text.length; start = end) {
    const is = matched[start] ?? false;
    const next = matched.indexOf(!is, start);
    end = next === -1 ? text.length : next;
    segments.push({ text: text.slice(start, end), matched: is });
  }
  return segments;
}

function positionOf(text: string, term: string): { start: number; end: number } | null {
  const { folded, positions } = foldedWithPositions(text);
  // Terms consist of letters and digits, so nothing needs escaping.
  const pattern = new RegExp(Array.from(term).join(String.raw`[^\p{L}\p{N}]*`), 'giu');
  const found = [...folded.matchAll(pattern)];
  const startsWord = ({ index }: { index: number }) =>
    !/[\p{L}\p{N}]$/u.test(folded.slice(0, index));
  const best = found.find(startsWord) ?? found[0];
  if (!best) return null;
  const end = best.index + best[0].length;
  return { start: positions[best.index] ?? 0, end: positions[end] ?? text.length };
}

/** Folds a text character by character, and maps each resulting code unit to its position in the original. */
function foldedWithPositions(text: string): { folded: string; positions: readonly number[] } {
  const positions: number[] = [];
  let folded = '';
  let at = 0;
  for (const sign of text) {
    const plain = foldText(sign);
    folded += plain;
    for (let unit = 0; unit < plain.length; unit++) positions.push(at);
    at += sign.length;
  }
  return { folded, positions };
}
