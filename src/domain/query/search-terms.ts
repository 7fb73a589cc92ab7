import { foldText, plainTextOf } from '../format/fold-text.js';

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
const HAN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+/u;
const HAN_OR_NOT =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+|[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+/gu;
/** The parts of a compound word: ChatDoctor, LLaMA2. */
const PARTS = /\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{N}+/gu;

/** The index terms of a text, folded; for names also their parts, and adjacent words joined: `llama 2` → `llama2`. */
export function indexTermsOf(text: string, isName: boolean): string[] {
  const words = plainTextOf(text).match(WORDS) ?? [];
  const terms = new Set<string>();
  words.forEach((word, i) => {
    for (const run of word.match(HAN_OR_NOT) ?? []) {
      if (HAN.test(run)) {
        for (const term of [...Array.from(run), ...pairsOf(run)]) terms.add(term);
        continue;
      }
      terms.add(foldText(run));
      if (!isName) continue;
      for (const part of run.match(PARTS) ?? []) terms.add(foldText(part));
      const next = words[i + 1];
      if (next !== undefined && !HAN.test(next)) terms.add(foldText(run + next));
    }
  });
  return [...terms];
}

/** The terms of a query: folded words, and pairs of adjacent characters for text without spaces. */
export function queryTermsOf(query: string): string[] {
  return (plainTextOf(query).match(WORDS) ?? []).flatMap((word) =>
    (word.match(HAN_OR_NOT) ?? []).flatMap((run) => {
      if (!HAN.test(run)) return [foldText(run)];
      return Array.from(run).length === 1 ? [run] : pairsOf(run);
    }),
  );
}

/** Whether a term is in a script written without spaces, to which typo correction does not apply. */
export function isWithoutSpaces(term: string): boolean {
  return HAN.test(term);
}

/** Pairs of adjacent characters (bigrams). */
function pairsOf(run: string): string[] {
  const characters = Array.from(run);
  return characters.slice(0, -1).map((character, i) => character + (characters[i + 1] ?? ''));
}
