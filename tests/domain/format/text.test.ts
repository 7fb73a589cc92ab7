import { describe, expect, test } from 'vitest';
import { isLanguageTag, primaryLanguageOf, textOf } from '../../../src/domain/format/text.js';

describe('textOf', () => {
  test('a plain string is the text in every language', () =>
    expect(textOf('goat', 'zh')).toBe('goat'));

  test.each([
    ['the exact tag, whatever its case', { zh: 'a', 'ZH-tw': 'b' }, 'zh-TW', 'b'],
    ['the primary language', { en: 'a', zh: 'b' }, 'zh-Hant-TW', 'b'],
    ['another tag of the language', { en: 'a', 'zh-TW': 'b' }, 'zh', 'b'],
    ['English, where the language is missing', { zh: 'a', en: 'b' }, 'fr', 'b'],
    ['English of a country', { zh: 'a', 'en-GB': 'b' }, 'fr', 'b'],
    ['whatever is there', { ja: 'a' }, 'fr', 'a'],
    ['nothing, where nothing is there', {}, 'en', ''],
  ])('it gives %s', (_, text: Record<string, string>, lang, expected) => {
    expect(textOf(text, lang)).toBe(expected);
  });
});

describe('primaryLanguageOf', () => {
  test('is the first subtag in lower case', () => {
    expect(primaryLanguageOf('ZH-Hant-TW')).toBe('zh');
    expect(primaryLanguageOf('')).toBe('');
  });
});

describe('isLanguageTag', () => {
  test.each(['en', 'zh-Hant-TW', 'tlh'])('%s is one', (tag) =>
    expect(isLanguageTag(tag)).toBe(true),
  );
  test.each(['', 'zh_CN', '../..', 'e'])('"%s" is none', (tag) =>
    expect(isLanguageTag(tag)).toBe(false),
  );
});
