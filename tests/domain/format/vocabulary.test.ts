import { describe, expect, test } from 'vitest';
import { Vocabulary } from '../../../src/domain/format/vocabulary.js';

describe('Vocabulary', () => {
  test('the words of a file come after the built-in ones, and may rename them', () => {
    const vocabulary = new Vocabulary({
      domains: [
        { id: 'radiology', label: { en: 'Radiology', zh: '放射学' } },
        { id: 'law', label: 'Right' },
        { id: 'plain' },
      ],
    });
    expect(vocabulary.idsOf('domains').slice(-2)).toEqual(['radiology', 'plain']);
    expect(vocabulary.labelOf('domains', 'radiology', 'zh')).toBe('放射学');
    expect(vocabulary.labelOf('domains', 'law', 'zh')).toBe('Right');
    expect(vocabulary.labelOf('domains', 'plain', 'en')).toBe('plain');
  });

  test('an unknown word is its own label, including names of Object.prototype', () => {
    const vocabulary = new Vocabulary();
    for (const id of ['astrology', '__proto__', 'constructor']) {
      expect(vocabulary.has('domains', id)).toBe(false);
      expect(vocabulary.labelOf('domains', id, 'en')).toBe(id);
    }
  });

  test('every built-in word has a unique Chinese label', () => {
    const vocabulary = new Vocabulary();
    for (const name of [
      'relations',
      'methods',
      'domains',
      'licenseClasses',
      'modalities',
    ] as const) {
      for (const id of vocabulary.idsOf(name)) {
        expect(vocabulary.labelOf(name, id, 'zh')).toMatch(/\p{sc=Han}/u);
        expect(vocabulary.labelOf(name, id, 'en')).not.toMatch(/\p{sc=Han}/u);
      }
    }
  });
});
