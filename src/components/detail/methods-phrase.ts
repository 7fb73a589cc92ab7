import type { Vocabulary } from '../../domain/format/vocabulary.js';
import { messagesIn, type Messages } from '../messages.js';

interface MethodPhrases {
  readonly locale: string;
  readonly brackets: (text: string) => string;
  /** What was done, as it reads inside a sentence; other methods read as their label. */
  readonly phrases: ReadonlyMap<string, string>;
}

const METHOD_PHRASES: Messages<MethodPhrases> = {
  en: {
    locale: 'en-GB',
    brackets: (text) => ` (${text})`,
    phrases: new Map([
      ['continued-pretraining', 'continued pre-training'],
      ['instruction-tuning', 'instruction tuning'],
      ['peft', 'parameter-efficient tuning'],
      ['full-fine-tuning', 'full fine-tuning'],
      ['multimodal', 'multimodal training'],
      ['preference-alignment', 'preference alignment'],
      ['reinforcement-learning', 'reinforcement learning'],
      ['long-context', 'context extension'],
      ['merge', 'merging'],
      ['pruning', 'pruning'],
      ['quantization', 'quantization'],
    ]),
  },
  zh: {
    locale: 'zh-CN',
    brackets: (text) => `（${text}）`,
    phrases: new Map([
      ['multimodal', '多模态训练'],
      ['long-context', '上下文扩展'],
    ]),
  },
};

/** Methods that say how many parameters were touched, not what for. */
const REGIMES = ['peft', 'full-fine-tuning'];

/** "instruction tuning (full fine-tuning)": what was done, then how many parameters it touched; '' for no methods. */
export function methodsPhraseOf(
  methods: readonly string[],
  vocabulary: Vocabulary,
  lang: string,
): string {
  const { phrases, locale, brackets } = messagesIn(METHOD_PHRASES, lang);
  const list = (items: readonly string[]) => new Intl.ListFormat(locale).format(items);
  const phraseOf = (method: string) =>
    phrases.get(method) ?? vocabulary.labelOf('methods', method, lang);
  const done = methods.filter((method) => !REGIMES.includes(method)).map(phraseOf);
  const regimes = methods.filter((method) => REGIMES.includes(method)).map(phraseOf);
  if (done.length === 0) return list(regimes);
  return regimes.length === 0 ? list(done) : `${list(done)}${brackets(list(regimes))}`;
}
