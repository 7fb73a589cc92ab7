import type { GraphFile } from '../domain/format/format.js';
import type { Draft } from './draft.js';
import { isKnownWord } from './known-word.js';

/** The noun for nodes, singular and plural. */
type Noun = NonNullable<NonNullable<GraphFile['vocabulary']>['noun']>;

export const NODE_NOUN: Noun = {
  one: { en: 'node', zh: '节点' },
  many: { en: 'nodes', zh: '节点' },
};

export const TABLE_NOUN: Noun = {
  one: { en: 'table', zh: '表' },
  many: { en: 'tables', zh: '表' },
};

export const DATA_SET_NOUN: Noun = {
  one: { en: 'data set', zh: '数据集' },
  many: { en: 'data sets', zh: '数据集' },
};

/** The relation of graphs that are not about models, as tables do not pass weights. */
const RELATION = { id: 'depends-on', label: { en: 'Depends on', zh: '依赖' } };

/** Marks a graph as not about models: sets the noun for its nodes, and the default relation. */
export function setNodeNoun(draft: Draft, noun: Noun): void {
  const { relations = [], ...others } = draft.vocabulary ?? {};
  draft.relation = RELATION.id;
  draft.vocabulary = { ...others, relations: [...relations, RELATION], noun };
}

/** Whether a draft is about models, judging by attributes that only models have, or by its relations. */
export function isAboutModels({ edges, nodes, isOfModels }: Draft): boolean {
  const statesMethod = edges.some(
    ({ relation, methods = [] }) =>
      (relation !== undefined && isKnownWord('relations', relation)) ||
      methods.some((method) => isKnownWord('methods', method)),
  );
  return (
    isOfModels ||
    statesMethod ||
    nodes.some((node) => OF_MODELS.some((key) => node[key] !== undefined))
  );
}

/** Attributes that only models have. */
const OF_MODELS = [
  'variants',
  'contextLength',
  'trainingTokens',
  'vocabularySize',
  'modalities',
] as const;
