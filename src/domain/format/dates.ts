/** The days there are, by how long a month is. */
const DAYS = [
  String.raw`(0[13578]|1[02])-(0[1-9]|[12]\d|3[01])`,
  String.raw`(0[469]|11)-(0[1-9]|[12]\d|30)`,
  String.raw`02-(0[1-9]|1\d|2[0-8])`,
];
/** Astronomical years, as ISO 8601 counts: the year 0 is 1 BC. Six digits need a sign, as its expanded years have. */
const YEAR = String.raw`-?\d{1,5}|[+-]\d{6}`;
const LEAP_YEAR = String.raw`[+-]?(\d{0,4}(0[48]|[2468][048]|[13579][26])|\d{0,2}([02468][048]|[13579][26])00|[048])`;

/**
 * A date with the precision it has: `2023`, `2023-03` or `2023-03-13`; before our era `-0753`, far off `12023` or `+012023`.
 * No day that no calendar has.
 */
export const PARTIAL_DATE = new RegExp(
  String.raw`^((${YEAR})(-(0[1-9]|1[0-2]|${DAYS.join('|')}))?|${LEAP_YEAR}-02-29)$`,
);

/** Year, month from 1 and day of a partial date, as many as it has. */
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

/** A partial date of these parts: the year in at least four digits. */
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

/** A partial date as the language writes it, no more precise than it is: "March 2023", "2023年3月"; with its era before ours. */
export function formatDate(date: string, lang: string): string {
  const parts = partsOfDate(date);
  const precision = PRECISIONS[parts.length - 1] ?? {};
  const options = parts[0] < 1 ? { ...precision, era: 'short' as const } : precision;
  return dateFormatOf(lang, options).format(firstDayOf(date));
}

/** How a language writes dates, in UTC; made once for each way. */
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

/** The first day a partial date can mean, at midnight UTC. */
export function firstDayOf(date: string): Date {
  const [year, month = 1, day = 1] = partsOfDate(date);
  return utcDay(year, month - 1, day);
}

/** The last day a partial date can mean, at midnight UTC. */
export function lastDayOf(date: string): Date {
  const [year, month, day] = partsOfDate(date);
  if (month === undefined) return utcDay(year, 11, 31);
  return day === undefined ? utcDay(year, month, 0) : utcDay(year, month - 1, day);
}

/** Date.UTC takes years below 100 for years of the last century. */
function utcDay(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date;
}

/** The first and the last moment, in milliseconds UTC, of the days from `from` to `to`, both included; null is no bound. */
export function boundsOf(from: string | null, to: string | null): readonly [number, number] {
  return [
    from === null ? -Infinity : firstDayOf(from).getTime(),
    to === null ? Infinity : lastDayOf(to).getTime(),
  ];
}
