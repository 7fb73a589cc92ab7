import { describe, expect, test } from 'vitest';
import { nearWordOf, suggestionOf } from '../../../src/domain/format/near-word.js';

describe('nearWordOf', () => {
  const known = ['alpaca', 'vicuna', 'llama', 'llama-2'];

  test.each([
    ['alpacca', 'alpaca'],
    ['Vicuña', 'vicuna'],
    ['vicnua', 'vicuna'],
    ['lama', 'llama'],
    ['lama-2', 'llama-2'],
  ])('for %s it is %s', (word, near) => expect(nearWordOf(word, known)).toBe(near));

  test.each(['bloom', 'x', '', 'alpacaalpaca'])('null for "%s"', (word) =>
    expect(nearWordOf(word, known)).toBeNull(),
  );

  test('of equally near words, the first is returned', () =>
    expect(nearWordOf('gaat', ['boat', 'goat', 'gait'])).toBe('goat'));

  test('a word of a million letters is not compared', () => {
    const long = 'a'.repeat(1_000_000);
    expect(nearWordOf(long, [`${long}b`])).toBeNull();
  });
});

describe('suggestionOf', () => {
  test('is the end of a message, or empty', () => {
    expect(suggestionOf('gaot', ['goat'])).toBe('; did you mean "goat"?');
    expect(suggestionOf('goats', ['goat'])).toBe('; did you mean "goat"?');
    expect(suggestionOf('zebra', ['goat'])).toBe('');
  });
});
