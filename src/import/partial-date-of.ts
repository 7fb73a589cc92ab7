import { PARTIAL_DATE } from '../domain/format/dates.js';

/** With points the day comes first, wherever dates are written so: 13.3.2023. */
const WITH_POINTS = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
/** Ways to write a date with the year first, as they are met in files. */
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
 * A date as the format writes it, no more precise than the text: "2023/3/1" → "2023-03-01". Null for what is not a date, and for
 * what could be two: 03/01/2023 is in March for some and in January for others.
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
