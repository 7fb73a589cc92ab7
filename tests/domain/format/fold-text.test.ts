import { expect, test } from 'vitest';
import { compactTextOf, foldText, plainTextOf } from '../../../src/domain/format/fold-text.js';

test.each([
  ['Café Ørsted', 'cafe orsted'],
  ['Cafe\u0301', 'cafe'],
  ['İstanbul ıssız', 'istanbul issiz'],
  ['Straße', 'strasse'],
  ['ＦＵＬＬwidth', 'fullwidth'],
  ['Łódź', 'lodz'],
  ['مُحَمَّد', 'محمد'],
  ['羊驼 LLaMA', '羊驼 llama'],
  ['がぎ', 'がぎ'],
  ['ไทย', 'ไทย'],
])('foldText(%s) is %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('plainTextOf keeps capitals, which separate the parts of a name', () => {
  expect(plainTextOf('ChatÉcole')).toBe('ChatEcole');
});

test('compactTextOf is the same for every spacing of a name', () => {
  const spellings = ['LLaMA-2', 'Llama 2', 'llama2', 'LLAMA_2'];
  expect(new Set(spellings.map(compactTextOf))).toEqual(new Set(['llama2']));
});
