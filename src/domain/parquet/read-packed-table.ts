import { parquetSchema, type FileMetaData } from 'hyparquet';
import type { ByteFile } from './byte-file.js';
import { keptRows } from './kept-rows.js';
import { leafOf } from './pages-of.js';
import { ALL_ROWS, guarded, readGroups, unpackedCounter, type RowRange } from './read-table.js';
import type { TableColumns } from './table-columns.js';
import { TablePacker, type TableRead } from './table-packer.js';

/** Hooks for pausing and reporting progress. */
export interface ReadSteps {
  /** Called periodically; if it returns a promise, the work waits for it. */
  readonly pause: () => Promise<void> | null;
  readonly onProgress: (rows: number, all: number) => void;
}

/**
 * Reads a table, or some of its rows, into typed arrays without creating entries.
 * @param required columns that must be present
 * @returns null if typed arrays cannot represent it (lists with nulls, dates in place of numbers): reading the entries
 * then finds the problems
 * @throws ParquetError
 */
export async function readPackedTable(
  file: ByteFile,
  metadata: FileMetaData,
  columns: TableColumns,
  required: readonly string[],
  { pause, onProgress }: ReadSteps,
  ranges: readonly RowRange[] = ALL_ROWS,
): Promise<TableRead | null> {
  // The row count has been checked against the length of the file before the first group arrives.
  let packer: TablePacker | null = null;
  let isKept: Uint8Array | null = null;
  const count = unpackedCounter(file.name);
  let rows = 0;
  const groups = readGroups(file, metadata, columns, required, ranges);
  for await (const { first, rows: here, all, chunks, bytesOf } of groups) {
    packer ??= new TablePacker(all, columns);
    isKept ??= new Uint8Array(all);
    for (const chunk of chunks) {
      const where = `${file.name}: column ${chunk.column}`;
      const packing = packer;
      const fits = await guarded(file.name, () => {
        const leaf = leafOf(where, chunk, parquetSchema(metadata));
        return packing.add(where, chunk, leaf, bytesOf(chunk), { before: rows, here }, count);
      });
      if (!fits) return null;
      const paused = pause();
      if (paused) await paused;
    }
    for (const { start, end } of ranges) {
      const [from, to] = [start - first, end - first].map((row) =>
        Math.min(Math.max(row, 0), here),
      );
      isKept.fill(1, rows + (from ?? 0), rows + (to ?? 0));
    }
    rows += here;
    packer.skipTo(rows);
    onProgress(rows, all);
  }
  if (!packer || !isKept) return new TablePacker(0, columns).pack(0);
  return keptRows(packer.pack(rows), isKept);
}
