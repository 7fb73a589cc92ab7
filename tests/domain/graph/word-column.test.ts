import { describe, expect, test } from 'vitest';
import { narrowed, wordColumnOf } from '../../../src/domain/graph/word-column.js';

const bytesPerItem = (words: number) =>
  wordColumnOf(words, (n) => [`word ${n}`]).items.BYTES_PER_ELEMENT;

describe('wordColumnOf', () => {
  test('an item takes as few bytes as the number of words allows', () => {
    expect([1, 256, 257, 65_536, 65_537].map(bytesPerItem)).toEqual([1, 1, 2, 2, 4]);
  });
});

describe('narrowed', () => {
  test('the greatest index is kept in each width', () => {
    for (const count of [256, 65_536, 65_537]) {
      expect([...narrowed([0, count - 1], count)]).toEqual([0, count - 1]);
    }
  });
});
