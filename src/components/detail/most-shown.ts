/** Maximum number of words, notes and the like that are shown; the rest are only counted. */
export const MAX_SHOWN = 100;

/** The text after the visible items of a list: `… (20,000)`; '' if all are visible. */
export function restOf(list: readonly unknown[], locale: string): string {
  return list.length <= MAX_SHOWN ? '' : ` … (${list.length.toLocaleString(locale)})`;
}
