/** Day patterns, by the length of the month. */
const DAYS = [
  String.raw`(0[13578]|1[02])-(0[1-9]|[12]\d|3[01])`,
  String.raw`(0[469]|11)-(0[1-9]|[12]\d|30)`,
  String.raw`02-(0[1-9]|1\d|2[0-8])`,
];
/** Astronomical years, as in ISO 8601: year 0 is 1 BC. Six digits require a sign, as in its expanded form. */
const YEAR = String.raw`-?\d{1,5}|[+-]\d{6}`;
const LEAP_YEAR = String.raw`[+-]?(\d{0,4}(0[48]|[2468][048]|[13579][26])|\d{0,2}([02468][048]|[13579][26])00|[048])`;

/**
 * A partial date: `2023`, `2023-03` or `2023-03-13`; `-0753` is before the common era, `12023` or `+012023` in the far
 * future. Days that no month has do not match.
 */
export const PARTIAL_DATE = new RegExp(
  String.raw`^((${YEAR})(-(0[1-9]|1[0-2]|${DAYS.join('|')}))?|${LEAP_YEAR}-02-29)$`,
);

/** Year, month (from 1) and day of a partial date, as far as stated. */
export function partsOfDate(
  date: string,
): readonly [year: number, month?: number | undefined, day?: number | undefined] {
  const [, year = '0', month, day] = /^([+-]?\d+)(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? [];
  if (month === undefined) return [Number(year)];
  return day === undefined
    ? [Number(year), Number(month)]
    : [Number(year), Number(month), Number(day)];
}

/** A partial date without its day. */
export function monthOfDate(date: string): string {
  return /^[+-]?\d+(?:-\d\d)?/.exec(date)?.[0] ?? date;
}

/** The partial date made of these parts, with a year of at least four digits. */
export function dateOf(year: number, ...parts: readonly number[]): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  const sign = year < 0 ? '-' : digits.length > 5 ? '+' : '';
  return [sign + digits, ...parts.map((part) => String(part).padStart(2, '0'))].join('-');
}

const formats = new Map<string, Intl.DateTimeFormat>();
const PRECISIONS: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

/** A partial date formatted in a language at its own precision: "March 2023", "2023年3月"; with the era if it is BC. */
export function formatDate(date: string, lang: string): string {
  const parts = partsOfDate(date);
  const precision = PRECISIONS[parts.length - 1] ?? {};
  const options = parts[0] < 1 ? { ...precision, era: 'short' as const } : precision;
  return dateFormatOf(lang, options).format(firstDayOf(date));
}

/** A cached UTC date format. */
export function dateFormatOf(
  lang: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = JSON.stringify([lang, options]);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
      ...options,
      timeZone: 'UTC',
    });
    formats.set(key, format);
  }
  return format;
}

/** Midnight UTC of the first day that a partial date can mean. */
export function firstDayOf(date: string): Date {
  const [year, month = 1, day = 1] = partsOfDate(date);
  return utcDay(year, month - 1, day);
}

/** Midnight UTC of the last day that a partial date can mean. */
export function lastDayOf(date: string): Date {
  const [year, month, day] = partsOfDate(date);
  if (month === undefined) return utcDay(year, 11, 31);
  return day === undefined ? utcDay(year, month, 0) : utcDay(year, month - 1, day);
}

/** Unlike Date.UTC, does not take years below 100 for 19xx. */
function utcDay(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date;
}

/** The first and last millisecond (UTC) of the days from `from` to `to`, inclusive; null means unbounded. */
export function boundsOf(from: string | null, to: string | null): readonly [number, number] {
  return [
    from === null ? -Infinity : firstDayOf(from).getTime(),
    to === null ? Infinity : lastDayOf(to).getTime(),
  ];
}
