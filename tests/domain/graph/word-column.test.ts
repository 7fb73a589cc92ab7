import { describe, expect, test } from 'vitest';
import { narrowed, wordColumnOf } from '../../../src/domain/graph/word-column.js';

const bytesPerItem = (words: number) =>
  wordColumnOf(words, (n) => [`word ${n}`]).items.BYTES_PER_ELEMENT;

describe('wordColumnOf', () => {
  test('items are as narrow as the number of words allows', () => {
    expect([1, 256, 257, 65_536, 65_537].map(bytesPerItem)).toEqual([1, 1, 2, 2, 4]);
  });
});

describe('narrowed', () => {
  test('each width holds its largest index', () => {
    for (const count of [256, 65_536, 65_537]) {
      expect([...narrowed([0, count - 1], count)]).toEqual([0, count - 1]);
    }
  });
});
