import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchedSegmentsOf } from '../../../src/domain/query/matched-segments.js';

/** The text with matches in brackets. */
function marked(text: string, query: string): string {
  return matchedSegmentsOf(text, query)
    .map((segment) => (segment.matched ? `[${segment.text}]` : segment.text))
    .join('');
}

describe('matchedSegmentsOf', () => {
  test.each([
    ['Alpaca', '', 'Alpaca'],
    ['Alpaca', 'ALP', '[Alp]aca'],
    ['ChatDoctor', 'doctor', 'Chat[Doctor]'],
    ['LLaMA 2', 'llama2', '[LLaMA 2]'],
    ['LLaMA-2 Chat', 'chat lla', '[LLa]MA-2 [Chat]'],
    ['metamath Math', 'math', 'metamath [Math]'],
    ['Alpaca', 'alpacca', 'Alpaca'],
    ['本草（华佗）', '华佗', '本草（[华佗]）'],
    ['中文医学模型', '医学模', '中文[医学模]型'],
    ['Café Straße', 'cafe strasse', '[Café] [Straße]'],
    ['C++ (x)', '(x', 'C++ ([x])'],
  ])('of %j for %j: %j', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  test('the pieces form the text, and adjacent ones differ', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, query) => {
        const segments = matchedSegmentsOf(text, query);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        segments.forEach(({ matched }, i) => expect(matched).not.toBe(segments[i + 1]?.matched));
      }),
    );
  });
});
