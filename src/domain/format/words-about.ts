import type { Words } from '../../locales/en.js';
import { nounWordsEn } from '../../locales/noun-words-en.js';
import { nounWordsZh } from '../../locales/noun-words-zh.js';
import { withNounWords, type Noun } from '../../locales/noun-words.js';
import { wordsIn } from '../../locales/words-in.js';
import type { GraphFile } from './format.js';
import { primaryLanguageOf, textOf } from './text.js';

type Vocabulary = NonNullable<GraphFile['vocabulary']>;
/** The parts of a graph that determine the noun for its nodes. */
export interface About {
  readonly frame: { readonly vocabulary?: Vocabulary | undefined };
}

const computed = new WeakMap<Vocabulary, Map<string, Words>>();

/** A graph's own noun for its nodes in a language; null if they are models. */
export function nounAbout(graph: About | null, lang: string): Noun | null {
  const noun = graph?.frame.vocabulary?.noun;
  return noun ? nounSpoken(noun, lang) : null;
}

function nounSpoken({ one, many }: NonNullable<Vocabulary['noun']>, lang: string): Noun {
  return { one: textOf(one, lang), many: textOf(many, lang) };
}

/** The interface texts in a language, with the graph's own noun if its nodes are not models. Cached per graph. */
export function wordsAbout(graph: About | null, lang: string): Words {
  const vocabulary = graph?.frame.vocabulary;
  if (!vocabulary?.noun) return wordsIn(lang);
  let byLanguage = computed.get(vocabulary);
  if (!byLanguage) computed.set(vocabulary, (byLanguage = new Map<string, Words>()));
  let words = byLanguage.get(lang);
  if (!words) {
    const nounWords = primaryLanguageOf(lang) === 'zh' ? nounWordsZh : nounWordsEn;
    words = withNounWords(wordsIn(lang), nounWords(nounSpoken(vocabulary.noun, lang)));
    byLanguage.set(lang, words);
  }
  return words;
}
