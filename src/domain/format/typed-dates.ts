import { firstDayOf, PARTIAL_DATE } from './dates.js';
import { foldText } from './fold-text.js';

/** Dates from `from` to `to`, both included, each a partial date or null for no bound. */
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
/** Fewer letters name no month. */
const MONTH_LETTERS = 3;

const YEAR = String.raw`(\d{4})`;
const MONTH = String.raw`(\d{1,2})`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const NAME = String.raw`([a-z]{3,9})\.?`;

/** Forms in which people write a date, and which of their parts is the year, the month and the day. */
const FORMS: readonly (readonly [RegExp, year: number, month?: number, day?: number])[] = [
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

/**
 * One date as people write it, in English, Chinese or figures: "May 2023", "13 March 2023", "2023年5月", "2023/5"; null where
 * it is none, or where day and month could be either.
 */
export function parseTypedDate(text: string): string | null {
  const typed = foldText(text).trim().replace(/\s+/g, ' ');
  // One figure or two are no year that anybody types.
  if (/^[+-]?\d{3}/.test(typed) && PARTIAL_DATE.test(typed)) return typed;
  for (const [form, year, month, day] of FORMS) {
    const found = form.exec(typed);
    if (!found) continue;
    const parts = [found[year] ?? ''];
    if (month !== undefined) parts.push(monthOf(found[month] ?? ''));
    if (day !== undefined) parts.push((found[day] ?? '').padStart(2, '0'));
    const date = parts.join('-');
    if (PARTIAL_DATE.test(date)) return date;
  }
  return null;
}

function monthOf(text: string): string {
  if (/^\d/.test(text)) return text.padStart(2, '0');
  const place = text === 'sept' ? 8 : MONTHS.findIndex((month) => month.startsWith(text));
  return text.length < MONTH_LETTERS || place === -1 ? '' : String(place + 1).padStart(2, '0');
}

/** What stands around a first or a last date, by language. */
const SINCE = /^(?:since|from|自|从)\s*(.+?)(?:\s*(?:on|onwards|起|以来))?$|^(.+?)\s*(?:起|以来)$/;
const UNTIL = /^(?:until|till|up to|to|截至|至|到)\s*(.+)$|^(.+?)\s*(?:为止)$/;
const BETWEEN = /^(?:between|from|从|自)?\s*(.+?)\s*(?:\.\.|–|—|~| - | to | and |至|到)\s*(.+)$/;

/** What people write before dates to say what happened then. */
const RELEASED = /^(?:release date|released(?: in)?|发布日期|发布于|发布)\s*[:：]?\s*/u;

/** Dates as people write them: one, two with a dash or a word between, one with "since" or "until"; null if it is none. */
export function parseTypedDates(text: string): DateRange | null {
  const typed = foldText(text).trim().replace(/\s+/g, ' ').replace(RELEASED, '');
  const one = parseTypedDate(typed);
  if (one !== null) return { from: one, to: one };
  const [, first, last] = BETWEEN.exec(typed) ?? [];
  if (first !== undefined && last !== undefined) {
    const to = parseTypedDate(last);
    // "March to May 2023" says the year once.
    const from = parseTypedDate(first) ?? (to && parseTypedDate(`${first} ${to.slice(0, 4)}`));
    if (from && to)
      return firstDayOf(from) <= firstDayOf(to) ? { from, to } : { from: to, to: from };
  }
  const since = boundIn(SINCE, typed);
  if (since !== null) return { from: since, to: null };
  const until = boundIn(UNTIL, typed);
  return until === null ? null : { from: null, to: until };
}

function boundIn(form: RegExp, text: string): string | null {
  const [, before, after] = form.exec(text) ?? [];
  const date = before ?? after;
  return date === undefined ? null : parseTypedDate(date);
}
