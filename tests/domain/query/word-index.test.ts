import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import { editsBetween } from '../../../src/domain/format/edits-between.js';
import { finish } from '../../../src/domain/format/steps.js';
import { KeyPacker } from '../../../src/domain/query/key-packer.js';
import { WordIndex } from '../../../src/domain/query/word-index.js';
import { WordPacker } from '../../../src/domain/query/word-packer.js';

const BOOSTS = [6, 1];
const WORDS = ['llama', 'llama2', 'lama', 'alpaca', 'al', 'vicuna', 'vicunna', '羊驼', 'a', 'med'];

function indexOf(texts: readonly (readonly (readonly string[])[])[]): WordIndex {
  const packer = new WordPacker(BOOSTS.length, new KeyPacker());
  for (const fields of texts) {
    packer.begin();
    fields.forEach((words, field) => {
      for (const word of words) packer.add(field, word);
    });
  }
  return new WordIndex(finish(packer.pack()), BOOSTS);
}

function isSwapOf(word: string, term: string): boolean {
  return editsBetween(word, term) < distance(word, term);
}

describe('WordIndex', () => {
  test('finds and scores as MiniSearch does', () => {
    const field = fc.uniqueArray(fc.oneof(fc.constantFrom(...WORDS), fc.string({ minLength: 1 })), {
      maxLength: 5,
    });
    const queries = fc.array(
      fc.oneof(fc.constantFrom(...WORDS, 'vicuns', 'lalama', 'alp'), fc.string({ minLength: 1 })),
      { minLength: 1, maxLength: 3 },
    );
    const texts = fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(texts, queries, fc.nat(2), (all, query, typos) => {
        // For MiniSearch, two swapped letters are two typos.
        fc.pre(!all.flat(2).some((word) => query.some((term) => isSwapOf(word, term))));
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
        const found = finish(indexOf(all).search(query, () => typos)).best;
        expect(found.map(({ node }) => node).sort()).toEqual(
          expected.map(({ id }) => id as number).sort(),
        );
        const scores = new Map(expected.map(({ id, score }) => [id as number, score / unique]));
        for (const { node, score } of found) expect(score).toBeCloseTo(scores.get(node) ?? NaN, 9);
      }),
      { numRuns: 300 },
    );
  });

  test('two letters in the wrong order are one typo', () => {
    const index = indexOf([
      [['guard'], []],
      [['grade'], []],
    ]);
    expect(finish(index.search(['gaurd'], () => 1)).best.map(({ node }) => node)).toEqual([0]);
  });

  test('the best results come first; of thousands, the others are unsorted', () => {
    const texts = Array.from({ length: 3000 }, (_, n) =>
      n % 3 === 0 ? [['llama'], ['chat']] : [[], [`llama${n}`]],
    );
    const { best, others } = finish(indexOf(texts).search(['llama'], () => 0));
    const scores = best.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(best.map(({ node }) => node)).toEqual([...texts.keys()].filter((n) => n % 3 === 0));
    expect(Array.from(others)).toEqual([...texts.keys()].filter((n) => n % 3 !== 0));
  });

  test('of thousands with equal scores, the first come first', () => {
    const texts = Array.from({ length: 3000 }, () => [['llama'], []]);
    const { best, others } = finish(indexOf(texts).search(['llama'], () => 0));
    expect(best.map(({ node }) => node)).toEqual([...texts.keys()].slice(0, 1000));
    expect(Array.from(others)).toEqual([...texts.keys()].slice(1000));
  });

  test('long work is done in steps, for any frequency of a word', () => {
    const index = indexOf(Array.from({ length: 100_000 }, () => [['llama'], ['alpaca']]));
    expect([...index.search(['llama', 'alp'], () => 2)].length).toBeGreaterThan(4);
  });

  test('an empty query finds nothing, nor does a word without matches', () => {
    const index = indexOf([[['llama'], []]]);
    const nothing = { best: [], others: new Int32Array() };
    expect(finish(index.search([], () => 2))).toEqual(nothing);
    expect(finish(index.search(['goat'], () => 0))).toEqual(nothing);
    expect(finish(index.search(['llama', 'goat'], () => 0))).toEqual(nothing);
  });
});
