import type { Words } from '../../locales/en.js';
import { nounWordsEn } from '../../locales/noun-words-en.js';
import { nounWordsZh } from '../../locales/noun-words-zh.js';
import { withNounWords } from '../../locales/noun-words.js';
import { wordsIn } from '../../locales/words-in.js';
import type { GraphFile } from './format.js';
import { primaryLanguageOf, textOf } from './text.js';

type Vocabulary = NonNullable<GraphFile['vocabulary']>;
/** As much of a graph as says what it is about. */
export interface About {
  readonly frame: { readonly vocabulary?: Vocabulary | undefined };
}

const computed = new WeakMap<Vocabulary, Map<string, Words>>();

/** The words of the interface in a language, for a graph that may be of other things than models. Made once a graph. */
export function wordsAbout(graph: About | null, lang: string): Words {
  const vocabulary = graph?.frame.vocabulary;
  if (!vocabulary?.noun) return wordsIn(lang);
  let spoken = computed.get(vocabulary);
  if (!spoken) computed.set(vocabulary, (spoken = new Map<string, Words>()));
  let words = spoken.get(lang);
  if (!words) {
    const { one, many } = vocabulary.noun;
    const noun = { one: textOf(one, lang), many: textOf(many, lang) };
    const nounWords = primaryLanguageOf(lang) === 'zh' ? nounWordsZh : nounWordsEn;
    words = withNounWords(wordsIn(lang), nounWords(noun));
    spoken.set(lang, words);
  }
  return words;
}
