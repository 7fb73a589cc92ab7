/** A date with the precision it has: `2023`, `2023-03` or `2023-03-13`. */
export const PARTIAL_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

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
