import { foldText, plainTextOf } from '../format/fold-text.js';

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
const HAN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+/u;
const HAN_OR_NOT =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+|[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+/gu;
/** Where a word written in one piece has parts: ChatDoctor, LLaMA2. */
const PARTS = /\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{N}+/gu;

/**
 * The words of a text as they are looked for, folded; of names also their parts, and neighbours written in one:
 * `llama 2` → `llama2`.
 */
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

/** What is looked for: folded words, and text without spaces by neighbouring characters, two by two. */
export function queryTermsOf(query: string): string[] {
  return (plainTextOf(query).match(WORDS) ?? []).flatMap((word) =>
    (word.match(HAN_OR_NOT) ?? []).flatMap((run) => {
      if (!HAN.test(run)) return [foldText(run)];
      return Array.from(run).length === 1 ? [run] : pairsOf(run);
    }),
  );
}

/** Whether a term is of a script that is written without spaces, in which no typo looks like another word. */
export function isWithoutSpaces(term: string): boolean {
  return HAN.test(term);
}

/** Neighbouring characters, two by two. */
function pairsOf(run: string): string[] {
  const characters = Array.from(run);
  return characters.slice(0, -1).map((character, i) => character + (characters[i + 1] ?? ''));
}
