import { html, type TemplateResult } from 'lit';
import type { Messages } from '../messages.js';

/** A piece of a sentence: words, or words with names in them. */
export type Part = TemplateResult | string;

/** A way down from an ancestor, in words. */
export interface WayWords {
  /** What was done, a step each, in order; empty where that is too long to tell. */
  readonly steps: readonly Part[];
  /** The models on the way, as a list; '' where there are none. */
  readonly by: Part;
  readonly count: number;
}

/** The sentences that say how models are related. */
export interface RelationPhrases {
  /** What stands between the names of a list, and before the last of them. */
  readonly between: string;
  readonly last: string;
  /** What passed on other than by weights alone, as it reads after "by"; other relations read as their label. */
  readonly relations: ReadonlyMap<string, string>;
  readonly withMethods: (relation: string, methods: string) => string;
  readonly notStated: string;
  readonly inferred: string;
  readonly since: (date: string) => string;
  readonly same: (name: Part) => Part;
  readonly unrelated: (names: Part, count: number) => Part;
  /** @param weights whether weights passed at every step */
  readonly descends: (node: Part, ancestor: Part, way: WayWords, weights: boolean) => Part;
  readonly fork: (
    names: Part,
    count: number,
    ancestor: Part,
    ways: readonly Part[],
    weights: boolean,
  ) => Part;
  readonly way: (node: Part, way: WayWords) => Part;
  readonly inferredStep: string;
}

const joined = (parts: readonly Part[], between: string): Part =>
  html`${parts.map((part, i) => (i === 0 ? part : html`${between}${part}`))}`;

export const RELATION_PHRASES: Messages<RelationPhrases> = {
  en: {
    between: ', ',
    last: ' and ',
    relations: new Map([
      ['merge', 'merging of weights'],
      ['distillation', 'distillation'],
      ['data', 'training data (no weights)'],
      ['architecture', 'taking over the architecture (trained from scratch)'],
      ['successor', 'succession (no source says that weights were passed on)'],
    ]),
    withMethods: (relation, methods) => `${relation}, with ${methods}`,
    notStated: 'a method that is not stated',
    inferred: ' (inferred)',
    since: (date) => ` (a version of ${date})`,
    same: (name) => html`${name} is compared with itself.`,
    unrelated: (names, count) =>
      count === 2
        ? html`Nothing in this graph relates ${names}: they have no ancestor in common.`
        : html`${names} have no ancestor in common to all of them.`,
    descends: (node, ancestor, { steps, by, count }, weights) =>
      html`${node} ${weights ? 'descends from' : 'goes back to'} ${ancestor}
      ${by === '' ? `in ${count} steps` : html`by way of ${by}`}${
        steps.length === 0 ? '.' : html`: ${joined(steps, ', then ')}.`
      }`,
    fork: (names, count, ancestor, ways, weights) =>
      html`${names} ${count === 2 ? 'both' : 'all'} ${weights ? 'come from' : 'go back to'}
      ${ancestor}${count === 2 ? ', where their lines part' : ''}: ${joined(ways, '; ')}.`,
    way: (node, { steps, by, count }) => {
      if (count === 1) return html`${node} by ${steps}`;
      if (by === '') return html`${node} in ${count} steps`;
      const how = steps.length === 0 ? '' : html`, by ${joined(steps, ', then by ')}`;
      return html`${node} by way of ${by}${how}`;
    },
    inferredStep: ' No source says this in so many words; it is inferred.',
  },
  zh: {
    between: '、',
    last: ' 与 ',
    relations: new Map([
      ['merge', '权重合并'],
      ['distillation', '蒸馏'],
      ['data', '训练数据（没有用权重）'],
      ['architecture', '沿用架构（从头训练）'],
      ['successor', '换代（没有资料说明权重有所传承）'],
    ]),
    withMethods: (relation, methods) => `${relation}，并用${methods}`,
    notStated: '未说明的方法',
    inferred: '（推断）',
    since: (date) => `（${date}的版本）`,
    same: (name) => html`这是 ${name} 与它自身的对比。`,
    unrelated: (names, count) =>
      count === 2
        ? html`图中没有把 ${names} 联系起来的记录：它们没有共同的祖先。`
        : html`${names} 没有全都共有的祖先。`,
    descends: (node, ancestor, { steps, by, count }, weights) =>
      html`${node} ${weights ? '源自' : '可追溯到'}
      ${ancestor}，${
        by === '' ? `其间共 ${count} 步` : html`经由 ${by}`
      }${steps.length === 0 ? '。' : html`：先通过${joined(steps, '，再通过')}。`}`,
    fork: (names, count, ancestor, ways, weights) =>
      html`${names} 都${weights ? '源自' : '可追溯到'}
      ${ancestor}${count === 2 ? '，并在此分开' : ''}：${joined(ways, '；')}。`,
    way: (node, { steps, by, count }) => {
      if (count === 1) return html`${node} 通过${steps}`;
      if (by === '') return html`${node} 经过 ${count} 步`;
      const how = steps.length === 0 ? '' : html`，先通过${joined(steps, '，再通过')}`;
      return html`${node} 经由 ${by}${how}`;
    },
    inferredStep: '没有资料直接这样说，这是推断。',
  },
};
