import { expect, test } from 'vitest';
import { wordsIn } from '../../src/locales/words-in.js';

test('edges to other families are counted in the singular and the plural', () => {
  const { edgesApart } = wordsIn('en').page;
  expect(edgesApart(1, '1', true)).toBe('1 edge to other families');
  expect(edgesApart(2000, '2,000', false)).toBe('2,000 edges to other models');
  expect(wordsIn('zh').page.edgesApart(1, '1', true)).toBe('1 条边通往其他家族');
});
