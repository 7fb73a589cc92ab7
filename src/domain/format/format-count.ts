const formats = new Map<string, Intl.NumberFormat>();

/** A number of models as the language writes it. Formats are kept: making one costs more than measuring a whole scene. */
export function formatCount(count: number, lang: string): string {
  let format = formats.get(lang);
  if (!format) {
    format = new Intl.NumberFormat(lang);
    formats.set(lang, format);
  }
  return format.format(count);
}
