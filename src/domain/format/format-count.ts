const formats = new Map<string, Intl.NumberFormat>();

/** A count formatted in a language. Formatters are cached: creating one costs more than measuring a whole scene. */
export function formatCount(count: number, lang: string): string {
  let format = formats.get(lang);
  if (!format) {
    format = new Intl.NumberFormat(lang);
    formats.set(lang, format);
  }
  return format.format(count);
}
