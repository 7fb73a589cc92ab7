import { describe, expect, test } from 'vitest';

/** Every Chinese table: the exports of files in `src/locales` whose name ends in `zh`. */
const TABLES = import.meta.glob<Readonly<Record<string, unknown>>>('../../src/locales/*zh.ts', {
  eager: true,
});

/** Two consecutive Latin words, the second in lower case, which are not a name. */
const SENTENCE = /[A-Za-z]{2,} [a-z]{2,}/;

/** Programs, formats and keys of the format that are written in two words. */
const NAMES = /\b(true 或 false|Git LFS)\b/g;

/** Every text of a table, with its path; for functions, the literal parts of their text. */
function* textsIn(value: unknown, path: string): Generator<readonly [path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'function') {
    const source = (value as () => void).toString().replace(/\$\{[^}]*\}/g, '·');
    for (const [, single, double, template] of source.matchAll(
      /'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`/g,
    )) {
      yield [path, single ?? double ?? template ?? ''];
    }
  } else if (value instanceof Map) {
    for (const [key, inner] of value) yield* textsIn(inner, `${path}.${String(key)}`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* textsIn(inner, `${path}.${key}`);
  }
}

describe.each(Object.entries(TABLES))('%s', (_, table) => {
  const texts = [...textsIn(table, '')];

  test('has texts, in Chinese: no two consecutive Latin words', () => {
    expect(texts.some(([, text]) => /\p{Script=Han}/u.test(text))).toBe(true);
    expect(texts.filter(([, text]) => SENTENCE.test(text.replace(NAMES, '')))).toEqual([]);
  });

  test('separates Chinese and Latin by spaces, and uses Chinese punctuation', () => {
    // Dates are formatted as by Intl.
    const dateless = (text: string) => text.replace(/\d+(?=[年月日])/g, '');
    const wrong = /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}|\p{Script=Han}[,;:?!]/u;
    expect(texts.filter(([, text]) => wrong.test(dateless(text)))).toEqual([]);
  });
});
