import type { GraphFile } from '../domain/format/format.js';
import type { Draft } from './draft.js';
import { isKnownWord } from './known-word.js';

/** What a node of a graph is called, one and many. */
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

/** The relation of all that is not a model: weights are nothing that a table hands on. */
const RELATION = { id: 'depends-on', label: { en: 'Depends on', zh: '依赖' } };

/** Says that a graph is not about models: what its nodes are called, and how they are related where nothing says so. */
export function callNodes(draft: Draft, noun: Noun): void {
  const { relations = [], ...others } = draft.vocabulary ?? {};
  draft.relation = RELATION.id;
  draft.vocabulary = { ...others, relations: [...relations, RELATION], noun };
}

/** Whether what was read speaks of models: by what only they have, or by how one came of another. */
export function isAboutModels({ edges, nodes }: Draft): boolean {
  const saysHow = edges.some(
    ({ relation, methods = [] }) =>
      (relation !== undefined && isKnownWord('relations', relation)) ||
      methods.some((method) => isKnownWord('methods', method)),
  );
  return saysHow || nodes.some((node) => OF_MODELS.some((key) => node[key] !== undefined));
}

/** What nothing but a model has. */
const OF_MODELS = [
  'variants',
  'contextLength',
  'trainingTokens',
  'vocabularySize',
  'modalities',
] as const;
