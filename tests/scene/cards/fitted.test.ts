import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { cutInTheMiddle, fitted, inTwoLines } from '../../../src/scene/cards/fitted.js';

/** Every UTF-16 code unit is ten pixels wide. */
const measure = (text: string) => text.length * 10;
const LONG = 'stg_finance__invoices_line_items_with_currency_conversion_and_late_adjustments_v';

describe('a name too long for its space', () => {
  test('two that differ at the end remain distinguishable, in one line and in two', () => {
    for (const cut of [cutInTheMiddle, inTwoLines]) {
      const [second, third] = [2, 3].map((n) => cut(`${LONG}${n}`, 300, measure));
      expect(String(second)).toMatch(/^stg_finance.*…?.*v2$/);
      expect(second).not.toEqual(third);
    }
  });

  test('its lines end and begin between words', () => {
    const name =
      'A very long title of a report with many ordinary words that nobody reads any more';
    expect(inTwoLines(name, 300, measure)).toEqual([
      'A very long title of a report',
      '…that nobody reads any more',
    ]);
  });

  test('a character of many code points is shown completely or not at all', () => {
    const family = '👨‍👩‍👧‍👦';
    const shown = fitted(family.repeat(9), 400, measure).replace('…', '');
    expect(shown.split(family).join('')).toBe('');
    expect(shown).not.toBe('');
  });

  test('grapheme clusters are only searched in names that may contain any', () => {
    const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
    try {
      expect(fitted('a plain name', 60, measure)).toBe('a pla…');
      expect(segment).not.toHaveBeenCalled();
      expect(fitted('naïve names', 60, measure)).toBe('naïve…');
      expect(segment).toHaveBeenCalled();
    } finally {
      segment.mockRestore();
    }
  });

  test('for any name, the visible text fits and begins like the name', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.integer({ min: 40, max: 400 }),
        (name, width) => {
          for (const cut of [fitted, cutInTheMiddle, inTwoLines]) {
            const lines = [cut(name, width, measure)].flat();
            for (const line of lines)
              expect(measure(line)).toBeLessThanOrEqual(Math.max(width, 10));
            if (measure(name) <= width) expect(lines).toEqual([name]);
          }
        },
      ),
    );
  });
});
