import { ImportError } from './import-error.js';
import { separatedRowsIn } from './separated-rows.js';

/** A table of pairs in its first two columns. */
export interface PairsTable {
  readonly separator: string;
  /** The first line, whose cells may be the names of columns. */
  readonly columns: readonly string[];
  /** Whether the first line is a pair like any other. */
  readonly isHeadless: boolean;
}

/** So many lines tell what a table without known names is. */
const LINES_LOOKED_AT = 50;
/** Longer cells are sentences. */
const MAX_PAIR_CHARACTERS = 80;

/**
 * A table whose first two columns are pairs, whatever they are called: as wide in each row, and some of what stands in it stands
 * there again, as in a list of what came of what. Null for anything else.
 */
export function pairsIn(text: string, separators: readonly string[]): PairsTable | null {
  const lines = text.split('\n', LINES_LOOKED_AT).filter((line) => line.trim() !== '');
  for (const separator of separators) {
    const rows = rowsIn(lines.join('\n'), separator);
    const [first = [], ...others] = rows;
    const column = (place: number, of = rows) => of.map((row) => row[place] ?? '');
    // Prose has commas as well.
    const least = separator === ',' ? 3 : 2;
    const isTable =
      rows.length >= least &&
      first.length > 1 &&
      rows.every(
        (row) =>
          row.length === first.length &&
          row.slice(0, 2).every((cell) => cell !== '' && cell.length <= MAX_PAIR_CHARACTERS),
      );
    if (!isTable || !isLinked(column(0), column(1))) continue;
    const said = new Set([...column(0, others), ...column(1, others)]);
    const isHeadless = first.slice(0, 2).some((cell) => said.has(cell));
    return { separator, columns: first, isHeadless };
  }
  return null;
}

/** Whether something is both what came of another and what others came of, or is so more than once. */
function isLinked(left: readonly string[], right: readonly string[]): boolean {
  return new Set(left).size < left.length || left.some((cell) => right.includes(cell));
}

/** The cells of each row; none if a quote does not close. */
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
