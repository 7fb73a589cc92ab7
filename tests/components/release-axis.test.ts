import { describe, expect, test } from 'vitest';
import { releaseBinsOf } from '../../src/components/filters/release-bins.js';
import { axisWordsOf } from '../../src/components/timeline/release-axis.js';
import { graphOf } from '../graph-of.js';

/** The maximum width of a character at 11 pixels, in bold. */
const CHARACTER_PX = 11.5;
const DIGIT_PX = 7;
const extentOf = (text: string) =>
  Array.from(text).reduce(
    (sum, character) =>
      sum + (/[\d\p{L}]/u.test(character) && character < '\u2000' ? DIGIT_PX : CHARACTER_PX),
    0,
  );

const SPANS = [
  ['2023-02', '2025-12'],
  ['2022', '2024'],
  ['1969', '2024'],
  ['-0430', '0040'],
  ['-0753', '2024'],
  ['0079', '9999'],
  ['-123456', '+012345'],
  ['9999', '9999'],
] as const;

describe.each(['en', 'zh'])('axisWordsOf, in %s', (lang) => {
  test.each(SPANS)(
    '%s to %s: no label is cut off or overlaps another, at any width',
    (from, to) => {
      const graph = graphOf('a > b', { a: { released: from }, b: { released: to } });
      const bins = releaseBinsOf(graph, 180);
      if (!bins) throw new Error('expected dates');
      for (const width of [200, 326, 362, 474, 510, 542, 897, 926, 1406]) {
        const words = axisWordsOf(bins, lang, width);
        expect(words.some(({ isYear }) => isYear)).toBe(true);
        const boxes = words.map(({ text, share, isBefore }) => {
          const [x, extent] = [share * width, extentOf(text)];
          return isBefore
            ? { text, from: x - 4 - extent, to: x - 4 }
            : { text, from: x + 4, to: x + 4 + extent };
        });
        boxes.sort((a, b) => a.from - b.from);
        boxes.forEach(({ text, from: left, to: right }, i) => {
          expect(left, text).toBeGreaterThanOrEqual(0);
          expect(right, text).toBeLessThanOrEqual(width);
          expect(boxes[i + 1]?.from ?? Infinity, `${text} at ${width}`).toBeGreaterThanOrEqual(
            right,
          );
        });
      }
    },
  );
});

test('axisWordsOf, before the width is known: no labels', () => {
  const bins = releaseBinsOf(graphOf('a', { a: { released: '2023' } }), 180);
  expect(bins && axisWordsOf(bins, 'en', 0)).toEqual([]);
});
