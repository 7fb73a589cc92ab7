import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boundsOf,
  dateOf,
  firstDayOf,
  formatDate,
  lastDayOf,
  monthOfDate,
  PARTIAL_DATE,
  partsOfDate,
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
  test.each([
    '2023',
    '2023-03',
    '2023-12-31',
    '0001',
    '79',
    '0079-10-24',
    '-0753',
    '-753-04-21',
    '12023',
    '+012023-05',
    '-0004-02-29',
  ])('takes %s', (text) => expect(PARTIAL_DATE.test(text)).toBe(true));

  test.each([
    '',
    '123456',
    '--753',
    '-0753-4',
    '-0001-02-29',
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

  test('accepts exactly the days that exist', () => {
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
    ['79', 'en', '79'],
    ['-0753', 'en', '754 BC'],
    ['-0753-04-21', 'zh', '公元前754年4月21日'],
    ['12023', 'en', '12023'],
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

  test('the first day is never after the last, and both begin with the date', () => {
    fc.assert(
      fc.property(partialDates, (date) => {
        expect(firstDayOf(date).getTime()).toBeLessThanOrEqual(lastDayOf(date).getTime());
        for (const day of days(date)) expect(day.startsWith(date)).toBe(true);
      }),
    );
  });
});

describe('boundsOf', () => {
  test('both ends are inclusive, null is unbounded, and years BC come first', () => {
    const [start, end] = boundsOf('-0753', '2023-03');
    expect(start).toBeLessThan(firstDayOf('-0752').getTime());
    expect(end).toBe(lastDayOf('2023-03-31').getTime());
    expect(boundsOf(null, null)).toEqual([-Infinity, Infinity]);
  });
});

describe('dateOf', () => {
  test('is inverse to partsOfDate', () => {
    const number = (min: number, max: number) => fc.integer({ min, max });
    fc.assert(
      fc.property(number(-99_999, 999_999), number(1, 12), number(1, 28), (year, month, day) => {
        for (const parts of [[], [month], [month, day]]) {
          const date = dateOf(year, ...parts);
          expect(PARTIAL_DATE.test(date)).toBe(true);
          expect(partsOfDate(date)).toEqual([year, ...parts]);
        }
      }),
    );
  });
});

describe('monthOfDate', () => {
  test.each([
    ['2023-03-13', '2023-03'],
    ['-0753-04-21', '-0753-04'],
    ['12023', '12023'],
  ])('of %s is %s', (date, month) => expect(monthOfDate(date)).toBe(month));
});
