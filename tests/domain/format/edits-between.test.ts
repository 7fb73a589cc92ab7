import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, test } from 'vitest';
import { editsBetween } from '../../../src/domain/format/edits-between.js';

describe('editsBetween', () => {
  test.each([
    ['guard', 'guard', 0],
    ['guard', 'gaurd', 1],
    ['guard', 'gurad', 1],
    ['guard', 'ugard', 1],
    ['guard', 'guadr', 1],
    ['guard', 'guar', 1],
    ['guard', 'gaurb', 3],
    ['ab', 'ba', 1],
    ['abcd', 'badc', 3],
    ['abc', 'cba', 2],
    ['', 'ab', 2],
  ])('%s and %s are %i apart', (a, b, edits) => {
    expect(editsBetween(a, b)).toBe(edits);
  });

  test('is symmetric, and Levenshtein’s distance except for one swap', () => {
    const word = fc.stringMatching(/^[ab]{0,6}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        const edits = editsBetween(a, b);
        expect(editsBetween(b, a)).toBe(edits);
        expect([0, 1]).toContain(distance(a, b) - edits);
        expect(edits === 0).toBe(a === b);
      }),
    );
  });
});
