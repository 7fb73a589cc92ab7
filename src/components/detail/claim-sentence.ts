import { html, nothing, type TemplateResult } from 'lit';
import { relationOf } from '../../domain/graph/lineage-graph.js';
import type { EdgeEntry } from '../../domain/format/format.js';
import type { Vocabulary } from '../../domain/format/vocabulary.js';
import { messagesIn, type Messages } from '../messages.js';
import { DATA_WORDS } from './data-words.js';
import { DETAIL_MESSAGES } from './detail-messages.js';
import { methodsPhraseOf } from './methods-phrase.js';

/** The two ends of a claim, as they are to be shown. */
interface Ends {
  readonly source: unknown;
  readonly target: unknown;
}

interface Phrases {
  readonly relations: ReadonlyMap<string, (ends: Ends) => TemplateResult>;
  readonly otherRelation: (ends: Ends, relation: string) => TemplateResult;
  readonly by: (methods: string) => string;
  readonly withData: (words: readonly string[]) => string;
  readonly atSizes: (sizes: unknown) => TemplateResult;
  readonly end: string;
}

const PHRASES: Messages<Phrases> = {
  en: {
    relations: new Map([
      ['weights', ({ source, target }: Ends) => html`${target} was made from ${source}`],
      [
        'merge',
        ({ source, target }: Ends) => html`The weights of ${source} were merged into ${target}`,
      ],
      [
        'distillation',
        ({ source, target }: Ends) => html`${target} was trained on the outputs of ${source}`,
      ],
      [
        'data',
        ({ source, target }: Ends) =>
          html`${target} was trained with data from ${source}, not with its weights`,
      ],
      [
        'architecture',
        ({ source, target }: Ends) =>
          html`${target} has the architecture of ${source} and was trained from scratch`,
      ],
      [
        'successor',
        ({ source, target }: Ends) =>
          html`${target} is the generation after ${source}; no source says that weights were passed
          on`,
      ],
    ]),
    otherRelation: ({ source, target }, relation) =>
      html`${target} comes from ${source} (<bdi>${relation}</bdi>)`,
    by: (methods) => ` by ${methods}`,
    withData: (words) => `, with ${words.join(', ')} data`,
    atSizes: (sizes) => html`, at ${sizes}`,
    end: '.',
  },
  zh: {
    relations: new Map([
      ['weights', ({ source, target }: Ends) => html`${target} 由 ${source} 训练而来`],
      ['merge', ({ source, target }: Ends) => html`${target} 合并了 ${source} 的权重`],
      ['distillation', ({ source, target }: Ends) => html`${target} 以 ${source} 的输出训练而成`],
      [
        'data',
        ({ source, target }: Ends) => html`${target} 用了来自 ${source} 的训练数据，没有用它的权重`,
      ],
      [
        'architecture',
        ({ source, target }: Ends) => html`${target} 沿用 ${source} 的架构，从头训练`,
      ],
      [
        'successor',
        ({ source, target }: Ends) =>
          html`${target} 是 ${source} 的下一代；没有资料说明权重有所传承`,
      ],
    ]),
    otherRelation: ({ source, target }, relation) =>
      html`${target} 来自 ${source}（<bdi>${relation}</bdi>）`,
    by: (methods) => `，方法为${methods}`,
    withData: (words) => `，使用${words.join('、')}数据`,
    atSizes: (sizes) => html`，规模 ${sizes}`,
    end: '。',
  },
};

/** A claim in one sentence: what was made from what, how, with what kind of data and at which sizes. */
export function claimSentence(
  edge: EdgeEntry,
  ends: Ends,
  vocabulary: Vocabulary,
  lang: string,
): TemplateResult {
  const phrases = messagesIn(PHRASES, lang);
  const relation = relationOf(edge);
  const label = vocabulary.labelOf('relations', relation, lang);
  const core = phrases.relations.get(relation)?.(ends) ?? phrases.otherRelation(ends, label);
  const methods = methodsPhraseOf(edge.methods ?? [], vocabulary, lang);
  const known = messagesIn(DATA_WORDS, lang);
  const data = (edge.data ?? []).flatMap((word) => known.get(word) ?? []);
  const { list } = messagesIn(DETAIL_MESSAGES, lang);
  return html`${core}${methods === '' ? nothing : phrases.by(methods)}${
    data.length === 0 ? nothing : phrases.withData(data)
  }${
    edge.sizes?.length ? phrases.atSizes(html`<bdi>${list(edge.sizes)}</bdi>`) : nothing
  }${phrases.end}`;
}
