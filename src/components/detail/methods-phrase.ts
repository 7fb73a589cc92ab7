import type { Vocabulary } from '../../domain/format/vocabulary.js';
import { wordsIn } from '../../locales/words-in.js';

/** Methods that state the share of parameters trained rather than the purpose. */
const REGIMES = ['peft', 'full-fine-tuning'];

/** "instruction tuning (full fine-tuning)": the methods, then the share of parameters trained; '' for none. */
export function methodsPhraseOf(
  methods: readonly string[],
  vocabulary: Vocabulary,
  lang: string,
): string {
  const { phrases, locale, brackets } = wordsIn(lang).methodPhrases;
  const list = (items: readonly string[]) => new Intl.ListFormat(locale).format(items);
  const phraseOf = (method: string) =>
    phrases.get(method) ?? vocabulary.labelOf('methods', method, lang);
  const done = methods.filter((method) => !REGIMES.includes(method)).map(phraseOf);
  const regimes = methods.filter((method) => REGIMES.includes(method)).map(phraseOf);
  if (done.length === 0) return list(regimes);
  return regimes.length === 0 ? list(done) : `${list(done)}${brackets(list(regimes))}`;
}
