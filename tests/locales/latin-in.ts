/** What stays the same in every language: keys and words of the format, names of formats, quoted texts and paths. */
const NAMES =
  /“[^”]*”|‘[^’]*’|https?:\/\/\S+|\b\w+(?:\[\d+\])(?:\.\w+)*|\b(?:JSON|Parquet|UTF-8|id|of|from|to|view|lang|true|false|null|Infinity|en|zh|B|MB|GB|CORS)\b/g;

/** The Latin words of a text in another script, except names, keys and quotations. */
export function latinIn(text: string): readonly string[] {
  return text.replace(NAMES, '').match(/[A-Za-z]{2,}/g) ?? [];
}
