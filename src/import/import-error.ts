/** An input that no graph can be made of, with its place: `models.csv:12:7: expected X, got Y`. */
export class ImportError extends Error {
  constructor(place: string, message: string) {
    super(place === '' ? message : `${place}: ${message}`);
    this.name = 'ImportError';
  }
}

/** `line:column` of a place in a text, both counted from 1, as editors take it. */
export function placeIn(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return `${line}:${offset - before.lastIndexOf('\n')}`;
}
