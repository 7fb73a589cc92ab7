import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compactTextOf } from '../../../src/domain/format/fold-text.js';
import { PlainTerms } from '../../../src/domain/query/plain-terms.js';
import { indexTermsOf } from '../../../src/domain/query/search-terms.js';

const textOf = (bytes: Uint8Array, start: number, end: number) =>
  String.fromCharCode(...bytes.subarray(start, end));

function termsOf(text: string, isName: boolean): Set<string> {
  const plain = new PlainTerms();
  expect(plain.add(text)).toBe(true);
  const terms = new Set<string>();
  plain.forEach(isName, (bytes, start, end) => terms.add(textOf(bytes, start, end)));
  return terms;
}

describe('PlainTerms', () => {
  const names = fc.oneof(
    fc.string({ unit: 'grapheme-ascii' }),
    fc.string({ unit: fc.constantFrom('a', 'B', 'c', 'D', '1', '2', '-', ' ') }),
    fc.constantFrom('LLaMA-2 7B', 'ChatDoctor', 'GPTQ4bit', 'a', 'AB', 'ABc', ''),
  );

  test('distinguishes terms of plain text, of names and others', () => {
    fc.assert(
      fc.property(names, fc.boolean(), (text, isName) => {
        expect(termsOf(text, isName)).toEqual(new Set(indexTermsOf(text, isName)));
      }),
      { numRuns: 1000 },
    );
  });

  test('its letters and digits together are the text without white space', () => {
    fc.assert(
      fc.property(names, (text) => {
        const plain = new PlainTerms();
        plain.add(text);
        expect(textOf(plain.bytes, 0, plain.length)).toBe(compactTextOf(text));
      }),
    );
  });

  test('ignores text in other scripts', () => {
    const plain = new PlainTerms();
    expect(plain.add('llama 羊驼')).toBe(false);
    expect(plain.length).toBe(0);
  });
});
