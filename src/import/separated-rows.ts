import { importError, placeIn } from './import-error.js';

/** A row of more cells is of no table that anybody made. */
const MAX_CELLS = 10_000;

/** A row of a table of separated values. */
export interface Row {
  readonly cells: readonly string[];
  /** Where each cell begins: `line:column`, both counted from 1. */
  readonly placeOf: (cell: number) => string;
}

/**
 * The rows of a table of separated values (RFC 4180), with their places: a cell in quotes may hold the separator, quotes that
 * are doubled, and lines. What follows closing quotes in a cell belongs to it. Cost: linear.
 * @param text with line feeds alone for line breaks @param start of the first row @throws ImportError for quotes that never close, if they open
 */
export function* separatedRowsIn(text: string, separator: string, start = 0): Generator<Row> {
  const nextSeparator = finder(text, separator);
  const nextLine = finder(text, '\n');
  let line = 1 + linesIn(text, 0, start);
  let at = start;
  while (at < text.length) {
    const cells: string[] = [];
    const starts: number[] = [];
    for (let isLast = false; !isLast;) {
      if (starts.push(at) > MAX_CELLS) throw importError(placeIn(text, at), 'wide-row', MAX_CELLS);
      let quoted = '';
      if (text[at] === '"') {
        const close = closingQuoteOf(text, at);
        if (close < 0) throw importError(placeIn(text, at), 'open-quote');
        quoted = text.slice(at + 1, close).replaceAll('""', '"');
        at = close + 1;
      }
      const [separatorAt, lineEnd] = [nextSeparator(at), nextLine(at)];
      isLast = lineEnd <= separatorAt;
      const end = Math.min(separatorAt, lineEnd);
      cells.push(quoted + text.slice(at, end));
      at = end + 1;
    }
    const firstLine = line;
    yield { cells, placeOf: (cell) => placeFrom(text, firstLine, starts, cell) };
    line += linesIn(text, starts[0] ?? 0, at);
  }
}

/** Finds where a letter is next, for places that only go on: no part of the text is looked through twice. */
function finder(text: string, letter: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      found = text.indexOf(letter, from);
      if (found < 0) found = text.length;
    }
    return found;
  };
}

/** Where the quotes that open at `start` close; -1 if they do not. Two in a row are one of the text. */
function closingQuoteOf(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function linesIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1))
    count++;
  return count;
}

/** The place of a cell, in a row whose first cell stands in a line that is known. */
function placeFrom(
  text: string,
  firstLine: number,
  starts: readonly number[],
  cell: number,
): string {
  const [first = 0] = starts;
  const at = starts[cell] ?? first;
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  return `${firstLine + linesIn(text, first, at)}:${at - (at === 0 ? 0 : lineStart) + 1}`;
}
