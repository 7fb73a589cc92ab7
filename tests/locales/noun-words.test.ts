import { describe, expect, test } from 'vitest';
import { parseGraph } from '../../src/domain/format/parse-graph.js';
import { messageIn } from '../../src/domain/format/problem.js';
import { editingWordsIn } from '../../src/locales/editing-words-in.js';
import { en } from '../../src/locales/en.js';
import { nounWordsEn } from '../../src/locales/noun-words-en.js';
import { nounWordsZh } from '../../src/locales/noun-words-zh.js';
import { withNounWords } from '../../src/locales/noun-words.js';
import { problemsZh } from '../../src/locales/problems-zh.js';
import { zh } from '../../src/locales/zh.js';
import { parseView } from '../../src/state/view-string.js';
import { fileOf } from '../graph-of.js';

const TABLE = { one: 'table', many: 'tables' };
const TABLE_ZH = { one: '数据表', many: '数据表' };

/** Texts about a hub, which always contains models. */
const OF_A_HUB = /^\.(?:status\.errors\.missing|page\.(?:modelsOfHub|edgesApart))\b/;

/** Every text of a table with its path; functions are called with one node and with several. */
function textsOf(words: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') {
    const say = words as Say;
    return [1, 2].flatMap((count) => textsOf(said(say, count, path), path));
  }
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) => textsOf(value, `${path}.${key}`));
}

type Say = (...values: readonly unknown[]) => unknown;

/** The result of a text function for numbers or, if it requires them, words. */
function said(say: Say, count: number, path: string): unknown {
  const text = String(count);
  const way = { steps: ['x'], by: 'x', count };
  const tried = [
    [count, text, text, text],
    ['x', 'x', 'x', 'x'],
    [[], 'x', 'x', 'x'],
    ['x', ['x'], 'x'],
    ['x', 'x', way, true],
    ['x', way],
    ['x', count, 'x', ['x'], true],
  ];
  for (const values of tried) {
    try {
      return say(...values);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw new Error(`${path}: expected a function of numbers or words`);
}

const sayingOf = (words: unknown, noun: RegExp) =>
  textsOf(words).filter(([path, text]) => noun.test(text) && !OF_A_HUB.test(path));

describe('words of a graph that is not about models', () => {
  test.each([
    ['the interface', withNounWords(en, nounWordsEn(TABLE)), /\bmodels?\b/i],
    ['editing', editingWordsIn('en', TABLE), /\bmodels?\b/i],
    ['the interface in Chinese', withNounWords(zh, nounWordsZh(TABLE_ZH)), /模型/],
    ['editing in Chinese', editingWordsIn('zh', TABLE_ZH), /模型/],
  ])('%s does not mention models', (_, words, models) => {
    expect(sayingOf(words, models)).toEqual([]);
  });

  test('the texts for models do', () => {
    expect(sayingOf(en, /\bmodels?\b/i).length).toBeGreaterThan(40);
    expect(sayingOf(editingWordsIn('zh', null), /模型/).length).toBeGreaterThan(10);
  });

  test.each([
    'of=orders2',
    'focus=nothing',
    'select=orders2',
    'select=nothing~orders',
    'nodes=orders2',
    'compare=orders,nothing',
    'open=nothing:join',
    'open=raw:nothing',
    'domain=nothing',
    'method=nothing',
    'base=nothing',
    'up=1',
    'from=raw',
    'to=raw',
    'from=raw&to=raw',
  ])('problems with %s use its noun', (view) => {
    const noun = { one: { en: 'table', zh: '数据表' }, many: { en: 'tables', zh: '数据表' } };
    const { graph } = parseGraph({ ...fileOf('raw > orders [join]'), vocabulary: { noun } });
    const { problems } = parseView(view, graph);
    expect(problems).not.toEqual([]);
    for (const problem of problems) {
      expect(problem.message).not.toMatch(/\bmodels?\b/);
      expect(messageIn(problemsZh, problem)).not.toContain('模型');
    }
    expect(parseView('of=nothing', graph).problems).toMatchObject([
      { message: 'no table has the id "nothing"' },
    ]);
  });
});
