import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  firstDayOf,
  formatDate,
  isWithin,
  lastDayOf,
  PARTIAL_DATE,
} from '../../../src/domain/format/dates.js';

const two = (number: number) => String(number).padStart(2, '0');

/** Dates of the years 1 to 9999, in one of three precisions. */
const partialDates = fc
  .record({
    year: fc.integer({ min: 1, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    parts: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ year, month, day, parts }) =>
    [String(year).padStart(4, '0'), two(month), two(day)].slice(0, parts).join('-'),
  );

describe('PARTIAL_DATE', () => {
  test.each(['2023', '2023-03', '2023-12-31', '0001'])('takes %s', (text) =>
    expect(PARTIAL_DATE.test(text)).toBe(true),
  );

  test.each([
    '',
    '23',
    '2023-3',
    '2023-13',
    '2023-00',
    '2023-03-32',
    '2023-03-00',
    '2023-03-13T00',
    ' 2023',
    '2023-02-31',
    '2023-02-29',
    '1900-02-29',
    '2023-04-31',
  ])('refuses "%s"', (text) => expect(PARTIAL_DATE.test(text)).toBe(false));

  test('takes the days there are, and no others', () => {
    const number = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(number(9999), number(13), number(32), (year, month, day) => {
        const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
        const date = new Date(0);
        date.setUTCFullYear(year, month - 1, day);
        const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        expect(PARTIAL_DATE.test(text)).toBe(exists);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('formatDate', () => {
  test.each([
    ['2023', 'en', '2023'],
    ['2023-03', 'en', 'March 2023'],
    ['2023-03-13', 'en', '13 March 2023'],
    ['2023', 'zh', '2023年'],
    ['2023-03', 'zh', '2023年3月'],
    ['2023-03-13', 'zh', '2023年3月13日'],
  ])('%s in %s is %s, no more precise than it is', (date, lang, text) => {
    expect(formatDate(date, lang)).toBe(text);
  });
});

describe('firstDayOf and lastDayOf', () => {
  const days = (date: string) =>
    [firstDayOf(date), lastDayOf(date)].map((day) => day.toISOString().slice(0, 10));

  test('a year lasts from January to December', () =>
    expect(days('2023')).toEqual(['2023-01-01', '2023-12-31']));

  test('a February ends on the 28th, in a leap year on the 29th', () => {
    expect(days('2023-02')).toEqual(['2023-02-01', '2023-02-28']);
    expect(days('2024-02')).toEqual(['2024-02-01', '2024-02-29']);
  });

  test('a day is one day, in the first century too', () => {
    expect(days('2023-03-13')).toEqual(['2023-03-13', '2023-03-13']);
    expect(days('0044-03-15')).toEqual(['0044-03-15', '0044-03-15']);
  });

  test('the first day is never after the last, and both are written with the date in front', () => {
    fc.assert(
      fc.property(partialDates, (date) => {
        expect(firstDayOf(date).getTime()).toBeLessThanOrEqual(lastDayOf(date).getTime());
        for (const day of days(date)) expect(day.startsWith(date)).toBe(true);
      }),
    );
  });
});

describe('isWithin', () => {
  test('it is true where the days of the date and those of the range have one in common', () => {
    const bounds = fc.option(partialDates);
    fc.assert(
      fc.property(partialDates, bounds, bounds, (date, from, to) => {
        const after = from === null || lastDayOf(date) >= firstDayOf(from);
        const before = to === null || firstDayOf(date) <= lastDayOf(to);
        expect(isWithin(date, from, to)).toBe(after && before);
      }),
    );
  });

  test('both ends are included', () => {
    expect(isWithin('2023-03-13', '2023-03-13', '2023-03-13')).toBe(true);
    expect(isWithin('2023-03-31', null, '2023-03')).toBe(true);
    expect(isWithin('2023-04-01', null, '2023-03')).toBe(false);
  });
});
