import { ImportError } from './import-error.js';
import { separatedRowsIn } from './separated-rows.js';

/** A table of pairs in its first two columns. */
export interface PairsTable {
  readonly separator: string;
  /** The first line, which may be a header. */
  readonly columns: readonly string[];
  /** Whether the first line is a pair rather than a header. */
  readonly isHeadless: boolean;
}

/** Number of lines inspected to recognize a table without known column names. */
const MAX_SAMPLED_LINES = 50;
/** Longer cells are assumed to be sentences. */
const MAX_PAIR_CHARACTERS = 80;

/**
 * Recognizes a table whose first two columns are pairs, whatever their names: all rows have the same width, and some
 * values occur repeatedly, as in a list of derivations. Null for anything else.
 */
export function pairsIn(text: string, separators: readonly string[]): PairsTable | null {
  const lines = text.split('\n', MAX_SAMPLED_LINES).filter((line) => line.trim() !== '');
  for (const separator of separators) {
    const rows = rowsIn(lines.join('\n'), separator);
    const [first = [], ...others] = rows;
    const column = (place: number, of = rows) => of.map((row) => row[place] ?? '');
    // Prose contains commas too.
    const min = separator === ',' ? 3 : 2;
    const isTable =
      rows.length >= min &&
      first.length > 1 &&
      rows.every(
        (row) =>
          row.length === first.length &&
          row.slice(0, 2).every((cell) => cell !== '' && cell.length <= MAX_PAIR_CHARACTERS),
      );
    if (!isTable || !isLinked(column(0), column(1))) continue;
    const ids = new Set([...column(0, others), ...column(1, others)]);
    const isHeadless = first.slice(0, 2).some((cell) => ids.has(cell));
    return { separator, columns: first, isHeadless };
  }
  return null;
}

/** Whether the first lines are rows of the same number of short cells, with any separator. */
export function isTabular(text: string, separators: readonly string[]): boolean {
  const lines = text.split('\n', MAX_SAMPLED_LINES).filter((line) => line.trim() !== '');
  return separators.some((separator) => {
    const [first = [], ...others] = rowsIn(lines.join('\n'), separator);
    const isRow = (row: readonly string[]) =>
      row.length === first.length && row.every((cell) => cell.length <= MAX_PAIR_CHARACTERS);
    return others.length > 0 && first.length > 1 && [first, ...others].every(isRow);
  });
}

/** Whether a value occurs on both sides, or repeatedly on one. */
function isLinked(left: readonly string[], right: readonly string[]): boolean {
  return new Set(left).size < left.length || left.some((cell) => right.includes(cell));
}

/** The cells of each row; empty if a quote is not closed. */
function rowsIn(text: string, separator: string): readonly (readonly string[])[] {
  try {
    return Array.from(separatedRowsIn(text, separator), ({ cells }) =>
      cells.map((cell) => cell.trim()),
    );
  } catch (error) {
    if (error instanceof ImportError) return [];
    throw error;
  }
}
