import { importError, placeIn } from './import-error.js';

/** Maximum number of cells per row. */
const MAX_CELLS = 10_000;

/** A row of delimiter-separated values. */
export interface Row {
  readonly cells: readonly string[];
  /** The place of a cell: `line:column`, both from 1. */
  readonly placeOf: (cell: number) => string;
}

/**
 * Parses delimiter-separated values (RFC 4180) with their places: a quoted cell may contain separators, doubled quotes
 * and line breaks. Text after a closing quote belongs to the cell. Cost: linear.
 * @param text with line feeds as line breaks
 * @param start offset of the first row
 * @throws ImportError for an unclosed quote, at its start
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

/** Finds the next occurrence of a character, for ascending offsets: each part of the text is scanned once. */
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

/** The offset of the quote that closes the one at `start`; -1 if there is none. Doubled quotes are part of the text. */
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

/** The place of a cell, given the line of the row's first cell. */
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
