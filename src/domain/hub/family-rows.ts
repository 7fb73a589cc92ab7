import type { RowRange } from '../parquet/read-table.js';
import type { TableColumns } from '../parquet/table-columns.js';
import { recordsOf, type HubTable } from './hub-files.js';
import type { Family } from './hub-tables.js';

/** Maximum number of models read of a family, nearest to its root first; the others are only counted. */
export const MAX_MODELS = 60_000;

/** Maximum number of edges read per model: no merge has more. */
const MAX_LINES = 64;

/** The columns that link a model to its parent and edges. */
const PARENT_COLUMNS: TableColumns = { parent_row: 'count', first_edge: 'count' };

/** A request for a family. */
export interface FamilyRequest {
  readonly family: Family;
  /** The maximum number of models to read, nearest to the root first. */
  readonly max: number;
  /** The row of a model that must be included, with its path to the root; null for none. */
  readonly row: number | null;
}

/**
 * The rows of both tables that make up a family, ascending; some of the edges may lead outside it.
 * @throws ParquetError, or the I/O error of a file
 */
export async function rowsOfFamily(
  { family, max, row }: FamilyRequest,
  table: HubTable,
): Promise<Readonly<Record<'nodes' | 'edges', readonly RowRange[]>>> {
  const { first_row: start, first_edge: line, models, edges } = family;
  const end = start + Math.min(models, max);
  const lines = models <= max ? edges : Math.min(edges, 2 * max);
  const beyond = row === null ? [] : await pathUpFrom(row, end, table);
  return {
    nodes: [{ start, end }, ...beyond.map(({ at }) => ({ start: at, end: at + 1 }))],
    edges: disjoint([
      { start: line, end: line + lines },
      ...beyond.map(({ first }) => ({ start: first, end: first + MAX_LINES })),
    ]),
  };
}

/** The same rows as disjoint ranges. */
function disjoint(ranges: readonly RowRange[]): readonly RowRange[] {
  let last = 0;
  return ranges.map(({ start, end }) => {
    const from = Math.max(start, last);
    last = Math.max(end, from);
    return { start: from, end: last };
  });
}

interface ParentRow {
  readonly parent_row?: number;
  readonly first_edge?: number;
}

/**
 * A model beyond the rows to be read, and those of its ancestors that are beyond them too, with the rows of their
 * edges.
 */
async function pathUpFrom(row: number, end: number, table: HubTable) {
  const path: { at: number; first: number }[] = [];
  for (let at = row; at >= end;) {
    const range = { start: at, end: at + 1 };
    const [parent] = await recordsOf<ParentRow>(
      table,
      PARENT_COLUMNS,
      ['parent_row', 'first_edge'],
      range,
    );
    if (parent?.first_edge === undefined) break;
    path.unshift({ at, first: parent.first_edge });
    // Rows are ordered by depth, so a parent precedes its children, unless the file was tampered with.
    if (parent.parent_row === undefined || parent.parent_row >= at) break;
    at = parent.parent_row;
  }
  return path;
}
