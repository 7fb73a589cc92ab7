import { describe, expect, test } from 'vitest';
import { commonalitiesOf, differencesOf } from '../../../src/domain/query/differences.js';
import type { LineageGraph } from '../../../src/domain/graph/lineage-graph.js';
import { sharedScoresOf } from '../../../src/domain/graph/shared-scores.js';
import { graphOf } from '../../graph-of.js';
import { readGraph } from '../../read-graph.js';

const numbersOf = (graph: LineageGraph, ids: readonly string[]) =>
  ids.map((id) => graph.numberOf(id) ?? -1);
const factsIn = (graph: LineageGraph, ...ids: string[]) =>
  new Map(differencesOf(graph, numbersOf(graph, ids)).map((row) => [row.key, row]));

describe('differencesOf', () => {
  const graph = graphOf('llama > a [peft, merge]; llama > b [peft]; tutor -data> b [pruning]', {
    a: {
      organization: ['X', 'Y'],
      released: '2023',
      variants: [{ parameters: '13B' }, { parameters: '7B' }],
    },
    b: { organization: ['Y', 'X'], variants: [{ parameters: '7B' }, { parameters: '7B' }] },
  });

  test('a fact that no node has is not a row', () => {
    expect(factsIn(graph, 'a', 'b').has('license')).toBe(false);
  });

  test('the same words in another order are the same', () => {
    expect(factsIn(graph, 'a', 'b').get('organization')).toMatchObject({ differs: false });
  });

  test('unknown differs from any value', () => {
    expect(factsIn(graph, 'a', 'b').get('released')).toEqual({
      key: 'released',
      values: [['2023'], []],
      differs: true,
    });
  });

  test('sizes are listed once, smallest first', () => {
    expect(factsIn(graph, 'a', 'b').get('parameters')?.values).toEqual([['7B', '13B'], ['7B']]);
  });

  test('base and methods are those of the weights, if weights were passed on', () => {
    expect(factsIn(graph, 'a', 'b').get('parents')).toMatchObject({
      values: [['llama'], ['llama']],
      differs: false,
    });
    expect(factsIn(graph, 'a', 'b').get('methods')?.values).toEqual([['peft', 'merge'], ['peft']]);
  });

  test('if only data was passed on, its source is the base', () => {
    const taught = graphOf('tutor -data> c; llama > d');
    expect(factsIn(taught, 'c', 'd').get('parents')?.values).toEqual([['tutor'], ['llama']]);
  });

  test('BenTsao and ChatMed: different organizations, the same technique except for a merge, the same licence class', () => {
    const facts = factsIn(readGraph('llama'), 'bentsao', 'chatmed');
    expect(facts.get('organization')?.values).toEqual([
      ['Harbin Institute of Technology (SCIR-HI)'],
      ['Wei Zhu', 'Xiaoling Wang'],
    ]);
    expect(facts.get('technique')?.values).toEqual([['LoRA'], ['LoRA', 'LoRA merge']]);
    expect(facts.get('licenseClass')).toMatchObject({
      values: [['research-only'], ['research-only']],
      differs: false,
    });
  });
});

describe('sharedScoresOf', () => {
  const score = (suite: string, setting: string, variant: string, value: number, by?: string) => ({
    suite,
    setting,
    variant,
    score: value,
    ...(by === undefined ? {} : { by }),
  });

  test('only suites with scores of at least two in one setting, without competitors and duplicates', () => {
    const graph = graphOf('a; b; c', {
      a: {
        benchmarks: [
          score('MMLU', '5-shot', '7B', 40),
          score('MMLU', '5-shot', '7B', 40),
          score('MMLU', '0-shot', '7B', 30),
          score('GSM8K', '8-shot', '7B', 20),
        ],
      },
      b: {
        benchmarks: [
          score('MMLU', '5-shot', '8B', 60),
          score('GSM8K', '8-shot', '7B', 30, 'GPT-4'),
        ],
      },
    });
    expect(sharedScoresOf(graph, numbersOf(graph, ['a', 'b', 'c']))).toEqual([
      {
        suite: 'MMLU',
        setting: '5-shot',
        scores: [[score('MMLU', '5-shot', '7B', 40)], [score('MMLU', '5-shot', '8B', 60)], []],
      },
    ]);
  });

  test('LLaMA and Llama 2 both have MMLU scores', () => {
    const graph = readGraph('llama');
    const shared = sharedScoresOf(graph, numbersOf(graph, ['llama', 'llama-2']));
    const mmlu = shared.find(({ suite }) => suite === 'MMLU');
    expect(mmlu?.scores.map((list) => list.map(({ variant }) => variant))).toEqual([
      ['7B', '13B', '33B', '65B'],
      ['7B', '13B', '70B'],
    ]);
  });
});

describe('commonalitiesOf', () => {
  const shared = (graph: LineageGraph, ...ids: string[]) =>
    commonalitiesOf(graph, numbersOf(graph, ids)).map(
      ({ key, values }) => `${key}: ${values.join()}`,
    );

  test('values that all of them have, among others', () => {
    const graph = graphOf('llama > a [instruction-tuning, peft]; llama > b [instruction-tuning]', {
      a: { domains: ['law', 'code'], organization: ['X'] },
      b: { domains: ['code'], organization: ['Y'] },
    });
    expect(shared(graph, 'a', 'b')).toEqual([
      'domains: code',
      'methods: instruction-tuning',
      'parents: llama',
    ]);
  });

  test('a value that one of them lacks is not in common', () => {
    const graph = graphOf('a; b; c', { a: { license: 'MIT' }, b: { license: 'MIT' } });
    expect(shared(graph, 'a', 'b')).toEqual(['license: MIT']);
    expect(shared(graph, 'a', 'b', 'c')).toEqual([]);
  });
});
