import { expect, test } from 'vitest';
import { formatDate } from '../../../src/domain/format/dates.js';
import { parseTypedDate, parseTypedDates } from '../../../src/domain/format/typed-dates.js';
import { readGraph } from '../../read-graph.js';

test.each([
  ['2023', '2023'],
  ['2023-05', '2023-05'],
  ['2023-5', '2023-05'],
  ['2023/5', '2023-05'],
  ['05/2023', '2023-05'],
  ['May 2023', '2023-05'],
  ['may, 2023', '2023-05'],
  ['Sept. 2023', '2023-09'],
  ['2023 May', '2023-05'],
  ['13 March 2023', '2023-03-13'],
  ['March 13th, 2023', '2023-03-13'],
  ['13th of March 2023', '2023-03-13'],
  ['2023/3/13', '2023-03-13'],
  ['2023年', '2023'],
  ['2023年5月', '2023-05'],
  ['2023 年 5 月', '2023-05'],
  ['2023年5月13日', '2023-05-13'],
  ['２０２３年５月', '2023-05'],
])('parseTypedDate(%s) is %s', (text, date) => {
  expect(parseTypedDate(text)).toBe(date);
});

test.each(['', 'May', '13 May', '03/04/2023', '2023-13', '31 February 2023', 'Ma 2023', '23'])(
  'parseTypedDate(%s) is none',
  (text) => {
    expect(parseTypedDate(text)).toBeNull();
  },
);

test.each(['en', 'zh', 'en-US', 'en-GB'])(
  'parseTypedDate reads every date as the interface formats it in %s',
  (lang) => {
    const dates = readGraph('llama').nodes.flatMap(({ released }) => released ?? []);
    expect(dates.length).toBeGreaterThan(300);
    expect(dates.map((date) => parseTypedDate(formatDate(date, lang)))).toEqual(dates);
  },
);

test.each([
  ['May 2023', '2023-05', '2023-05'],
  ['March – May 2023', '2023-03', '2023-05'],
  ['March 2023 – May 2023', '2023-03', '2023-05'],
  ['2023-03..2023-05', '2023-03', '2023-05'],
  ['from March 2023 to May 2023', '2023-03', '2023-05'],
  ['May 2023 to March 2023', '2023-03', '2023-05'],
  ['since May 2023', '2023-05', null],
  ['until May 2023', null, '2023-05'],
  ['before June 2023', null, '2023-05'],
  ['before 2023', null, '2022'],
  ['released before 1 March 2024', null, '2024-02-29'],
  ['after December 2023', '2024-01', null],
  ['after 31 December 2023', '2024-01-01', null],
  ['2023年6月之前', null, '2023-05'],
  ['晚于2023年', '2024', null],
  ['2023年5月起', '2023-05', null],
  ['截至2023年5月', null, '2023-05'],
  ['2023年3月至2023年5月', '2023-03', '2023-05'],
])('parseTypedDates(%s) is from %s to %s', (text, from, to) => {
  expect(parseTypedDates(text)).toEqual({ from, to });
});

test.each(['', 'vicuna', 'since', 'May to June', 'from llama to llava'])(
  'parseTypedDates(%s) is none',
  (text) => {
    expect(parseTypedDates(text)).toBeNull();
  },
);

test.each(['en', 'zh', 'en-US', 'zh-CN'])(
  'in %s, dates BC and long years are read as they are formatted',
  (lang) => {
    const dates = [
      '-0753-04-21',
      '-0753-04',
      '-0753',
      '0000',
      '-12345',
      '-0043-03-15',
      '12345',
      '12345-06',
      '+123456-07-01',
    ];
    expect(dates.map((date) => parseTypedDate(formatDate(date, lang)))).toEqual(dates);
  },
);

test.each([
  ['753 BC', '-0752'],
  ['44 BCE', '-0043'],
  ['15 March 44 b.c.', '-0043-03-15'],
  ['公元前221年', '-0220'],
])('parseTypedDate(%s) is %s', (text, date) => {
  expect(parseTypedDate(text)).toBe(date);
});

test.each([
  ['Q2 2023', '2023-04', '2023-06'],
  ['2023Q4', '2023-10', '2023-12'],
  ['2023-Q1', '2023-01', '2023-03'],
  ['2023年第二季度', '2023-04', '2023-06'],
  ['2023年3季度', '2023-07', '2023-09'],
  ['H1 2023', '2023-01', '2023-06'],
  ['2023年下半年', '2023-07', '2023-12'],
  ['2023-2024', '2023', '2024'],
  ['2023年5月至7月', '2023-05', '2023-07'],
  ['2023-05...2023-07', '2023-05', '2023-07'],
])('parseTypedDates(%s) is from %s to %s', (text, from, to) => {
  expect(parseTypedDates(text)).toEqual({ from, to });
});

test.each(['Q5 2023', 'Q 2023', '2023-05-00', 'H3 2023', 'BC', '公元前'])(
  'parseTypedDates(%s) is none',
  (text) => {
    expect(parseTypedDates(text)).toBeNull();
  },
);
