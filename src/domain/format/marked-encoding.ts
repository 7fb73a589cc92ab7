/** The encoding that the byte order mark at the start of a text names; UTF-8, which needs none, without one. */
export function markedEncodingOf([first, second]: Iterable<number>): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
