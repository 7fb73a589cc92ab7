/** The days there are, by how long a month is. */
const DAYS = [
  String.raw`(0[13578]|1[02])-(0[1-9]|[12]\d|3[01])`,
  String.raw`(0[469]|11)-(0[1-9]|[12]\d|30)`,
  String.raw`02-(0[1-9]|1\d|2[0-8])`,
];
const LEAP_YEAR = String.raw`(\d\d(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)`;

/** A date with the precision it has: `2023`, `2023-03` or `2023-03-13`; no day that no calendar has. */
export const PARTIAL_DATE = new RegExp(
  String.raw`^(\d{4}(-(0[1-9]|1[0-2]|${DAYS.join('|')}))?|${LEAP_YEAR}-02-29)$`,
);

const formats = new Map<string, Intl.DateTimeFormat>();
const PRECISIONS: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

/** A partial date as the language writes it, no more precise than it is: "March 2023", "2023年3月". */
export function formatDate(date: string, lang: string): string {
  const options = PRECISIONS[date.split('-').length - 1] ?? {};
  const key = JSON.stringify([lang, options]);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
      ...options,
      timeZone: 'UTC',
    });
    formats.set(key, format);
  }
  return format.format(firstDayOf(date));
}

/** The first day a partial date can mean, at midnight UTC. */
export function firstDayOf(date: string): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return utcDay(year, month - 1, day);
}

/** The last day a partial date can mean, at midnight UTC. */
export function lastDayOf(date: string): Date {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return utcDay(year, 11, 31);
  return day === undefined ? utcDay(year, month, 0) : utcDay(year, month - 1, day);
}

/** Date.UTC takes years below 100 for years of the last century. */
function utcDay(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date;
}

/** Whether some day a partial date can mean lies from `from` to `to`, both included; null is no bound. */
export function isWithin(date: string, from: string | null, to: string | null): boolean {
  // Text order is date order as far as both are precise; beyond that, the wider date holds the narrower one.
  const after = from === null || date.slice(0, from.length) >= from.slice(0, date.length);
  const before = to === null || date.slice(0, to.length) <= to.slice(0, date.length);
  return after && before;
}
