import { expect, test } from 'vitest';
import { textDirectionOf } from '../../../src/domain/format/text-direction.js';

test.each([
  ['Llama 2', 'ltr'],
  ['מודל שפה עברי 7B', 'rtl'],
  ['(7B) نموذج', 'ltr'],
  ['7 نموذج اللغة', 'rtl'],
  ['2023', 'ltr'],
  ['轩辕', 'ltr'],
  ['', 'ltr'],
])('%s is %s, by its first letter', (text, direction) => {
  expect(textDirectionOf(text)).toBe(direction);
});
