import { PARTIAL_DATE } from '../domain/format/dates.js';

/** Dates with dots have the day first everywhere: 13.3.2023. */
const WITH_POINTS = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
/** Common notations of dates with the year first. */
const WRITTEN = [
  // 2023-03-01T00:00:00Z, 2023-03-01 12:00
  /^(\d{4})-(\d{2})-(\d{2})[T ]\d{2}[:.\d]*/,
  // 2023/3/1, 2023.3.1, 2023-3-1, 2023/3
  /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/,
  // 2023年3月1日, 2023年3月
  /^(\d{4})\s*年(?:\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?)?$/,
  // 20230301
  /^(\d{4})(\d{2})(\d{2})$/,
];

/**
 * Normalizes a date to the format, at its own precision: "2023/3/1" → "2023-03-01". Null if it is not a date, or
 * ambiguous: 03/01/2023 is in March or January.
 */
export function partialDateOf(text: string): string | null {
  const trimmed = text.trim().replace(WITH_POINTS, '$3.$2.$1');
  if (PARTIAL_DATE.test(trimmed)) return trimmed;
  for (const pattern of WRITTEN) {
    const [, year, month, day] = pattern.exec(trimmed) ?? [];
    if (year === undefined) continue;
    const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
    if (PARTIAL_DATE.test(date)) return date;
  }
  return null;
}
