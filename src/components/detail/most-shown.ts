/** Of words, notes and such a model has a few; of more than this the rest is only counted. */
export const MAX_SHOWN = 100;

/** What stands after the first ones of a list: `… (20,000)`; '' if they are all there are. */
export function restOf(list: readonly unknown[], locale: string): string {
  return list.length <= MAX_SHOWN ? '' : ` … (${list.length.toLocaleString(locale)})`;
}
