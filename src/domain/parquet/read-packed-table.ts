import { parquetSchema, type FileMetaData } from 'hyparquet';
import type { ByteFile } from './byte-file.js';
import { leafOf } from './pages-of.js';
import { guarded, readGroups, unpackedCounter } from './read-table.js';
import type { TableColumns } from './table-columns.js';
import { TablePacker, type TableRead } from './table-packer.js';

/** Where the work may pause, and who hears how far it has come. */
export interface ReadSteps {
  /** Called now and then; resolves when the work may go on. */
  readonly pause: () => Promise<void> | null;
  readonly tell: (rows: number) => void;
}

/**
 * Reads a table into typed arrays, without an entry for any of its rows.
 * @returns null where it has what such columns cannot hold: lists with holes, dates for numbers; whoever reads entries says more
 * @throws ParquetError
 */
export async function readPackedTable(
  file: ByteFile,
  metadata: FileMetaData,
  columns: TableColumns,
  groups: ReturnType<typeof readGroups>,
  { pause, tell }: ReadSteps,
): Promise<TableRead | null> {
  // Checked against the length of the file before the first group comes.
  let packer: TablePacker | null = null;
  const count = unpackedCounter(file.name);
  let rows = 0;
  for await (const { rows: here, chunks, bytesOf } of groups) {
    packer ??= new TablePacker(Number(metadata.num_rows), columns);
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
    rows += here;
    packer.skipTo(rows);
    tell(rows);
  }
  return (packer ?? new TablePacker(0, columns)).pack(rows);
}
