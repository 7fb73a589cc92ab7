import type { RowRange } from '../parquet/read-table.js';
import type { TableColumns } from '../parquet/table-columns.js';
import { recordsOf, type HubTable } from './hub-files.js';
import type { Family } from './hub-tables.js';

/** So many models of a family are read, those nearest to its root; the others are counted. */
export const MAX_MODELS = 60_000;

/** Of one model no more lines are read: nobody merges more. */
const MAX_LINES = 64;

/** Columns that say how a model hangs on the others. */
const TIE_COLUMNS: TableColumns = { parent_row: 'count', first_edge: 'count' };

/** A family that is wanted. */
export interface FamilyWanted {
  readonly family: Family;
  /** No more models of it are read, those nearest to the root first. */
  readonly most: number;
  /** The row of one that is read in any case, with the way to its root; null for none. */
  readonly row: number | null;
}

/**
 * Which rows of the two tables make up a family, ascending; among the lines may be some that lead elsewhere.
 * @throws ParquetError; what the way to a file throws
 */
export async function rowsOfFamily(
  { family, most, row }: FamilyWanted,
  table: HubTable,
): Promise<Readonly<Record<'nodes' | 'edges', readonly RowRange[]>>> {
  const { first_row: start, first_edge: line, models, edges } = family;
  const end = start + Math.min(models, most);
  const lines = models <= most ? edges : Math.min(edges, 2 * most);
  const beyond = row === null ? [] : await wayUpFrom(row, end, table);
  return {
    nodes: [{ start, end }, ...beyond.map(({ at }) => ({ start: at, end: at + 1 }))],
    edges: disjoint([
      { start: line, end: line + lines },
      ...beyond.map(({ first }) => ({ start: first, end: first + MAX_LINES })),
    ]),
  };
}

/** The same rows, each in one piece. */
function disjoint(ranges: readonly RowRange[]): readonly RowRange[] {
  let last = 0;
  return ranges.map(({ start, end }) => {
    const from = Math.max(start, last);
    last = Math.max(end, from);
    return { start: from, end: last };
  });
}

interface Tie {
  readonly parent_row?: number;
  readonly first_edge?: number;
}

/** A model beyond the rows that are read, and its ancestors that are beyond them too, with where their lines begin. */
async function wayUpFrom(row: number, end: number, table: HubTable) {
  const way: { at: number; first: number }[] = [];
  for (let at = row; at >= end;) {
    const range = { start: at, end: at + 1 };
    const [tie] = await recordsOf<Tie>(table, TIE_COLUMNS, ['parent_row', 'first_edge'], range);
    if (tie?.first_edge === undefined) break;
    way.unshift({ at, first: tie.first_edge });
    // Rows are in the order of depth: a parent comes before, but in a file that somebody changed.
    if (tie.parent_row === undefined || tie.parent_row >= at) break;
    at = tie.parent_row;
  }
  return way;
}
