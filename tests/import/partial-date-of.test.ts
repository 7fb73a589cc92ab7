import { expect, test } from 'vitest';
import { partialDateOf } from '../../src/import/partial-date-of.js';

test.each([
  ['2023', '2023'],
  ['13.3.2023', '2023-03-13'],
  ['20230313', '2023-03-13'],
  ['2023-03-01T00:00:00Z', '2023-03-01'],
  ['Feb 2023', '2023-02'],
  ['March 24, 2023', '2023-03-24'],
  ['24 February 2023', '2023-02-24'],
  ['24/02/2023', '2023-02-24'],
  ['2/24/2023', '2023-02-24'],
  ['2023年3月', '2023-03'],
  // Ambiguous, not a date, or a number that is none.
  ['03/01/2023', null],
  ['24/24/2023', null],
  ['soon', null],
  ['202303', null],
  ['7B', null],
])('%s is %s', (text, date) => expect(partialDateOf(text)).toBe(date));
