/** A text of a file as part of one line of a terminal: what would move its cursor, or turn its writing, stands as its number. */
export function plainLine(text: string): string {
  return text.replace(
    /[\p{Cc}\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}
