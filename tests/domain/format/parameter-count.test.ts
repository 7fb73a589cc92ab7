import { describe, expect, test } from 'vitest';
import {
  formatSizeClass,
  parseParameterCount,
  SIZE_CLASS_IDS,
  sizeClassOf,
} from '../../../src/domain/format/parameter-count.js';

describe('parseParameterCount', () => {
  test.each([
    ['7B', 7e9],
    ['1.3B', 1.3e9],
    ['460M', 460e6],
    ['70 b', 70e9],
    ['1T', 1e12],
    ['350k', 350e3],
    ['1B QLoRA', 1e9],
    ['Darwin-7B', 7e9],
    ['chat (13B)', 13e9],
  ])('%s is %d', (label, count) => expect(parseParameterCount(label)).toBe(count));

  test.each(['', '7', 'B', '17Bx16E', '8x7B', '0B', '7Bit', 'v1.5', '１３Ｂ'])(
    '"%s" names none',
    (label) => expect(parseParameterCount(label)).toBeNull(),
  );
});

describe('sizeClassOf', () => {
  test('a class starts at its lower bound and ends before its upper one', () => {
    expect(['1.9B', '2B', '4.9B', '5B', '9B', '10B'].map(sizeClassOf)).toEqual([
      'under-2b',
      '2b-5b',
      '2b-5b',
      '5b-10b',
      '5b-10b',
      '10b-20b',
    ]);
  });

  test('every class contains a size, in ascending order', () => {
    const found = ['1B', '3B', '7B', '13B', '34B', '70B', '405B'].map(sizeClassOf);
    expect(found).toEqual(SIZE_CLASS_IDS);
  });

  test('a label without a size has no class', () => expect(sizeClassOf('large')).toBeNull());
});

describe('formatSizeClass', () => {
  test('is what a reader sees; an unknown id is unchanged', () => {
    expect(SIZE_CLASS_IDS.map(formatSizeClass)).toEqual([
      '< 2B',
      '2–5B',
      '5–10B',
      '10–20B',
      '20–50B',
      '50–100B',
      '≥ 100B',
    ]);
    expect(formatSizeClass('huge')).toBe('huge');
  });
});
