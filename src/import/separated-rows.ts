import { importError } from './import-error.js';

/** A row of a table of separated values. */
export interface Row {
  readonly cells: readonly string[];
  /** Where each cell begins: `line:column`, both counted from 1. */
  readonly placeOf: (cell: number) => string;
}

/**
 * The rows of a table of separated values (RFC 4180), with their places: a cell in quotes may hold the separator, quotes that
 * are doubled, and lines. What follows closing quotes in a cell belongs to it. Cost: linear.
 * @param text with line feeds alone for line breaks @throws ImportError for quotes that never close, where they open
 */
export function* separatedRowsIn(text: string, separator: string): Generator<Row> {
  let line = 1;
  let lineStart = 0;
  let at = 0;
  while (at < text.length) {
    const cells: string[] = [];
    const lines: number[] = [];
    const columns: number[] = [];
    for (;;) {
      lines.push(line);
      columns.push(at - lineStart + 1);
      let quoted = '';
      if (text[at] === '"') {
        const end = closingQuoteOf(text, at);
        if (end < 0) throw importError(`${line}:${at - lineStart + 1}`, 'open-quote');
        quoted = text.slice(at + 1, end).replaceAll('""', '"');
        for (let next = text.indexOf('\n', at); next >= 0 && next < end;) {
          line++;
          lineStart = next + 1;
          next = text.indexOf('\n', lineStart);
        }
        at = end + 1;
      }
      let end = at;
      while (end < text.length && text[end] !== separator && text[end] !== '\n') end++;
      cells.push(quoted + text.slice(at, end));
      const isLast = text[end] !== separator;
      at = end + 1;
      if (isLast) break;
    }
    yield { cells, placeOf: (cell) => `${lines[cell] ?? line}:${columns[cell] ?? 1}` };
    line++;
    lineStart = at;
  }
}

/** Where the quotes that open at `start` close; -1 where they do not. Two in a row are one of the text. */
function closingQuoteOf(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
