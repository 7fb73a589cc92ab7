/** A text in one language, or in several: BCP-47 language to string. */
export type Text = string | Readonly<Record<string, string>>;

/**
 * The text in a language: by exact tag, then its primary language (`zh-TW` → `zh`), then another tag of that language,
 * then English, then any. A plain string is used for every language.
 */
export function textOf(text: Text, lang: string): string {
  if (typeof text === 'string') return text;
  const entries = Object.entries(text);
  const primary = primaryLanguageOf(lang);
  const found =
    entries.find(([tag]) => tag.toLowerCase() === lang.toLowerCase()) ??
    entries.find(([tag]) => tag.toLowerCase() === primary) ??
    entries.find(([tag]) => primaryLanguageOf(tag) === primary) ??
    entries.find(([tag]) => primaryLanguageOf(tag) === 'en') ??
    entries[0];
  return found?.[1] ?? '';
}

/** The distinct strings of a text, over all its languages. */
export function versionsOf(text: Text): readonly string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}

/** The primary language subtag in lower case: `zh-Hant-TW` → `zh`. */
export function primaryLanguageOf(tag: string): string {
  return tag.toLowerCase().split('-', 1)[0] ?? '';
}

/** Whether a string is a well-formed BCP-47 tag; `Intl` throws for any other. */
export function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length > 0;
  } catch {
    return false;
  }
}
