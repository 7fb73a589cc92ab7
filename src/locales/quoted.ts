/** Maximum number of characters quoted in a message. */
const MAX_QUOTED = 60;

/** Shortens a text for a message. */
export function cut(text: string): string {
  return text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text;
}

/** Quotes a text in a message, shortened if long. */
export function quoted(text: string): string {
  return JSON.stringify(cut(text));
}
