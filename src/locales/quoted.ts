/** Characters of a text that a message repeats. */
const MAX_QUOTED = 60;

/** A text of a file as a message repeats it: cut where it is long. */
export function cut(text: string): string {
  return text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text;
}

/** A text of a file inside a message: in quotes, and cut where it is long. */
export function quoted(text: string): string {
  return JSON.stringify(cut(text));
}
