import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import { finish } from '../../../src/domain/format/steps.js';
import { WordIndex, WordPacker } from '../../../src/domain/query/word-index.js';

const BOOSTS = [6, 1];
const WORDS = ['llama', 'llama2', 'lama', 'alpaca', 'al', 'vicuna', 'vicunna', '羊驼', 'a', 'med'];

function indexOf(texts: readonly (readonly (readonly string[])[])[]): WordIndex {
  const packer = new WordPacker();
  for (const fields of texts) packer.add(fields);
  return new WordIndex(finish(packer.pack()), BOOSTS);
}

describe('WordIndex', () => {
  test('it finds and weighs as MiniSearch does', () => {
    const field = fc.uniqueArray(fc.oneof(fc.constantFrom(...WORDS), fc.string({ minLength: 1 })), {
      maxLength: 5,
    });
    const queries = fc.array(
      fc.oneof(fc.constantFrom(...WORDS, 'vicuns', 'lalma', 'alp'), fc.string({ minLength: 1 })),
      { minLength: 1, maxLength: 3 },
    );
    const texts = fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(texts, queries, fc.nat(2), (all, query, typos) => {
        const peer = new MiniSearch<{ id: number; one: string; two: string }>({
          fields: ['one', 'two'],
          tokenize: (text) => (text === '' ? [] : text.split('\0\0')),
          processTerm: (term) => term,
        });
        peer.addAll(
          all.map(([one, two], id) => ({ id, one: one.join('\0\0'), two: two.join('\0\0') })),
        );
        const expected = peer.search(query.join('\0\0'), {
          boost: { one: 6, two: 1 },
          prefix: true,
          combineWith: 'AND',
          ...(typos === 0 ? {} : { fuzzy: typos }),
        });
        const unique = new Set(query).size;
        const found = indexOf(all).search(query, () => typos);
        expect(found.map(({ node }) => node).sort()).toEqual(
          expected.map(({ id }) => id as number).sort(),
        );
        const scores = new Map(expected.map(({ id, score }) => [id as number, score / unique]));
        for (const { node, score } of found) expect(score).toBeCloseTo(scores.get(node) ?? NaN, 9);
      }),
      { numRuns: 300 },
    );
  });

  test('the best come first; of thousands the rest comes as it lies there', () => {
    const texts = Array.from({ length: 3000 }, (_, n) =>
      n % 3 === 0 ? [['llama'], ['chat']] : [[], [`llama${n}`]],
    );
    const found = indexOf(texts).search(['llama'], () => 0);
    expect(found).toHaveLength(3000);
    const [best, rest] = [found.slice(0, 1000), found.slice(1000)];
    const scores = best.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(Math.max(...rest.map(({ score }) => score))).toBeLessThanOrEqual(Math.min(...scores));
    const numbers = rest.map(({ node }) => node);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });

  test('no words find nothing, and neither does a word that nothing begins with', () => {
    const index = indexOf([[['llama'], []]]);
    expect(index.search([], () => 2)).toEqual([]);
    expect(index.search(['goat'], () => 0)).toEqual([]);
    expect(index.search(['llama', 'goat'], () => 0)).toEqual([]);
  });
});
