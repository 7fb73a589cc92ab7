import { dateOf, firstDayOf, lastDayOf, PARTIAL_DATE, partsOfDate } from './dates.js';
import { foldText } from './fold-text.js';

/** An inclusive range of partial dates; null means unbounded. */
export interface DateRange {
  readonly from: string | null;
  readonly to: string | null;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
/** Shorter abbreviations are not taken for a month. */
const MONTH_LETTERS = 3;

const MONTH = String.raw`(\d{1,2})`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const NAME = String.raw`([a-z]{3,9})\.?`;

type Form = readonly [RegExp, year: number, month?: number, day?: number];

/**
 * The ways people write a date, and which capture group is the year, the month and the day. @param YEAR pattern of a
 * year
 */
const formsWith = (YEAR: string): readonly Form[] => [
  [new RegExp(`^${YEAR}$`), 1],
  [new RegExp(`^${YEAR}[-/. ]${MONTH}$`), 1, 2],
  [new RegExp(`^${MONTH}[-/. ]${YEAR}$`), 2, 1],
  [new RegExp(`^${YEAR}[-/. ]${MONTH}[-/. ]${DAY}$`), 1, 2, 3],
  [new RegExp(`^${NAME}[ ,]*${YEAR}$`), 2, 1],
  [new RegExp(`^${YEAR}[ ,]*${NAME}$`), 1, 2],
  [new RegExp(`^${DAY} ?(?:of )?${NAME}[ ,]*${YEAR}$`), 3, 2, 1],
  [new RegExp(`^${NAME} ?${DAY}[ ,]+${YEAR}$`), 3, 1, 2],
  [new RegExp(`^${YEAR} ?年$`), 1],
  [new RegExp(`^${YEAR} ?年 ?${MONTH} ?月(?:份)?$`), 1, 2],
  [new RegExp(`^${YEAR} ?年 ?${MONTH} ?月 ?(\\d{1,2}) ?[日号]?$`), 1, 2, 3],
];
const FORMS = formsWith(String.raw`(\d{4,6})`);
/** The same with years of any length, for dates marked BC. */
const EARLIER_FORMS = formsWith(String.raw`(\d{1,6})`);
const BEFORE_OURS = /\s*\bb\.?c\.?(?:e\.?)?$|^公元前\s*/;

/**
 * Parses a date as people write it in English, Chinese or digits: "May 2023", "13 March 2023", "2023年5月", "2023/5";
 * null if it is not a date, or if day and month are ambiguous.
 */
export function parseTypedDate(text: string): string | null {
  const typed = foldText(text).trim().replace(/\s+/g, ' ');
  // Nobody types a year as one or two digits.
  if (/^[+-]?\d{3}/.test(typed) && PARTIAL_DATE.test(typed)) return typed;
  const isEarlier = BEFORE_OURS.test(typed);
  const withoutEra = typed.replace(BEFORE_OURS, '');
  for (const [form, year, month, day] of isEarlier ? EARLIER_FORMS : FORMS) {
    const found = form.exec(withoutEra);
    if (!found) continue;
    const parts = [isEarlier ? yearBefore(found[year] ?? '') : (found[year] ?? '')];
    if (month !== undefined) parts.push(monthOf(found[month] ?? ''));
    if (day !== undefined) parts.push((found[day] ?? '').padStart(2, '0'));
    // A six-digit year requires a sign, which nobody types.
    const written = parts.join('-');
    const date = [written, `+${written}`].find((candidate) => PARTIAL_DATE.test(candidate));
    if (date !== undefined) return date;
  }
  return null;
}

/** 1 BC is year 0. */
function yearBefore(text: string): string {
  const year = 1 - Number(text);
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

function monthOf(text: string): string {
  if (/^\d/.test(text)) return text.padStart(2, '0');
  const place = text === 'sept' ? 8 : MONTHS.findIndex((month) => month.startsWith(text));
  return text.length < MONTH_LETTERS || place === -1 ? '' : String(place + 1).padStart(2, '0');
}

/** Words around a first or last date, by language. */
const SINCE = /^(?:since|from|自|从)\s*(.+?)(?:\s*(?:on|onwards|起|以来))?$|^(.+?)\s*(?:起|以来)$/;
const UNTIL = /^(?:until|till|up to|to|截至|至|到)\s*(.+)$|^(.+?)\s*(?:为止)$/;
/** The same for bounds that do not count themselves. */
const AFTER = /^(?:after|晚于)\s*(.+)$|^(.+?)\s*(?:之后|以后)$/;
const BEFORE = /^(?:before|早于)\s*(.+)$|^(.+?)\s*(?:之前|以前)$/;
const BETWEEN = /^(?:between|from|从|自)?\s*(.+?)\s*(?:\.{2,3}|–|—|~| - | to | and |至|到)\s*(.+)$/;

/** Named parts of a year: patterns with the ordinal and the year. */
const QUARTERS = [
  /^q(?<n>[1-4])[ ,/-]*(?<year>\d{4})$/,
  /^(?<year>\d{4})[ /-]*q(?<n>[1-4])$/,
  /^(?<year>\d{4}) ?年 ?第?(?<n>[1-4一二三四]) ?季度?$/,
];
const HALVES = [
  /^h(?<n>[12])[ ,/-]*(?<year>\d{4})$/,
  /^(?<year>\d{4})[ /-]*h(?<n>[12])$/,
  /^(?<year>\d{4}) ?年 ?(?<n>[上下])半年$/,
];
/** The ordinals of those parts, in order. */
const ORDINALS = ['1一上', '2二下', '3三', '4四'];

/** Prefixes that state what happened on a date. */
const RELEASED = /^(?:release date|released(?: in)?|发布日期|发布于|发布)\s*[:：]?\s*/u;

/**
 * Parses dates as people write them: one date, two joined by a dash or a word, or one with "since", "until", "after" or
 * "before"; null if it is none of these.
 */
export function parseTypedDates(text: string): DateRange | null {
  const typed = foldText(text).trim().replace(/\s+/g, ' ').replace(RELEASED, '');
  const one = parseTypedDate(typed);
  if (one !== null) return { from: one, to: one };
  const part = partOfYear(QUARTERS, 3, typed) ?? partOfYear(HALVES, 6, typed);
  if (part) return part;
  const [, first, last] = /^(\d{4})-(\d{4})$/.exec(typed) ?? BETWEEN.exec(typed) ?? [];
  if (first !== undefined && last !== undefined) {
    const [, year] = /^(\d{4}) ?年/.exec(first) ?? [];
    const to =
      parseTypedDate(last) ?? (year === undefined ? null : parseTypedDate(`${year}年${last}`));
    // In "March to May 2023" the year belongs to both.
    const from = parseTypedDate(first) ?? (to && parseTypedDate(`${first} ${to.slice(0, 4)}`));
    if (from && to)
      return firstDayOf(from) <= firstDayOf(to) ? { from, to } : { from: to, to: from };
  }
  const since = boundIn(SINCE, typed);
  if (since !== null) return { from: since, to: null };
  const until = boundIn(UNTIL, typed);
  if (until !== null) return { from: null, to: until };
  const after = boundIn(AFTER, typed);
  if (after !== null) return { from: adjacentDateOf(after, 1), to: null };
  const before = boundIn(BEFORE, typed);
  return before === null ? null : { from: null, to: adjacentDateOf(before, -1) };
}

/** The next or the previous partial date of the same precision. */
function adjacentDateOf(date: string, step: 1 | -1): string {
  const day = step > 0 ? lastDayOf(date) : firstDayOf(date);
  day.setUTCDate(day.getUTCDate() + step);
  const parts = [day.getUTCMonth() + 1, day.getUTCDate()];
  return dateOf(day.getUTCFullYear(), ...parts.slice(0, partsOfDate(date).length - 1));
}

/** @param months the length of such a part, in months */
function partOfYear(forms: readonly RegExp[], months: number, text: string): DateRange | null {
  const found = forms.map((form) => form.exec(text)?.groups).find((groups) => groups !== undefined);
  if (!found) return null;
  const { n = '', year = '' } = found;
  const place = ORDINALS.findIndex((words) => words.includes(n));
  const monthAt = (at: number) => `${year}-${String(at).padStart(2, '0')}`;
  return { from: monthAt(place * months + 1), to: monthAt(place * months + months) };
}

function boundIn(form: RegExp, text: string): string | null {
  const [, before, after] = form.exec(text) ?? [];
  const date = before ?? after;
  return date === undefined ? null : parseTypedDate(date);
}
