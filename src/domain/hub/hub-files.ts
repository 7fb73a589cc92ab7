import type { FileMetaData } from 'hyparquet';
import type { ByteFile } from '../parquet/byte-file.js';
import { readMetadata, readTable, type RowRange } from '../parquet/read-table.js';
import type { TableColumns } from '../parquet/table-columns.js';

/** The length of a file and of its footer, in bytes. */
export type Extent = readonly [bytes: number, footer: number];

/** Opens a file by its URL relative to the manifest. @param extent null if the manifest does not state it */
export type OpenFile = (
  address: string,
  signal: AbortSignal,
  extent: Extent | null,
) => Promise<ByteFile>;

/** A table with its metadata. */
export interface HubTable {
  readonly file: ByteFile;
  readonly metadata: FileMetaData;
}

/** The tables of a hub. Their metadata is fetched once and cached. */
export class HubFiles {
  readonly #open: OpenFile;
  readonly #extents: Readonly<Record<string, Extent>>;
  readonly #known = new Map<string, Promise<FileMetaData>>();
  /** URL of a file → its footer, for readers in other threads. */
  readonly #ends = new Map<string, ArrayBuffer>();

  constructor(open: OpenFile, extents: Readonly<Record<string, Extent>>) {
    this.#open = open;
    this.#extents = extents;
  }

  /** @throws ParquetError, or the I/O error of the file */
  async table(address: string, signal: AbortSignal): Promise<HubTable> {
    const file = await this.file(address, signal);
    const metadata = await this.#metadataOf(address, signal, () => readMetadata(file));
    return { file, metadata };
  }

  /** A file whose footer is fetched only once. @throws the I/O error of the file */
  async file(address: string, signal: AbortSignal): Promise<ByteFile> {
    const extent = Object.hasOwn(this.#extents, address) ? this.#extents[address] : undefined;
    const file = await this.#open(address, signal, extent ?? null);
    if (!extent) return file;
    const [byteLength, footer] = extent;
    return {
      ...file,
      footer,
      slice: async (start, end, onChunk) => {
        if (end < byteLength || start !== byteLength - footer)
          return file.slice(start, end, onChunk);
        const known = this.#ends.get(address);
        if (known) return known.slice(0);
        const bytes = await file.slice(start, end, onChunk);
        this.#ends.set(address, bytes);
        // A copy, since the caller may transfer the buffer.
        return bytes.slice(0);
      },
    };
  }

  /** Concurrent requests share one read; aborting one does not abort it for the others. */
  async #metadataOf(
    address: string,
    signal: AbortSignal,
    read: () => Promise<FileMetaData>,
  ): Promise<FileMetaData> {
    const pending = this.#known.get(address);
    if (pending) {
      try {
        return await pending;
      } catch {
        signal.throwIfAborted();
        if (this.#known.has(address)) return this.#metadataOf(address, signal, read);
      }
    }
    const reading = read();
    this.#known.set(address, reading);
    reading.catch(() => this.#known.delete(address));
    return reading;
  }
}

/** A range of rows of a table, as records. @throws ParquetError */
export async function recordsOf<T>(
  { file, metadata }: HubTable,
  columns: TableColumns,
  required: readonly (keyof T & string)[],
  range: RowRange,
): Promise<readonly T[]> {
  const records: Record<string, unknown>[] = [];
  for await (const group of readTable(file, metadata, columns, required, range)) {
    const read = [...group.columns];
    for (let i = 0; i < group.rows; i++) {
      const record: Record<string, unknown> = {};
      for (const [column, values] of read) {
        const value = values[i] ?? null;
        if (value !== null) record[column] = typeof value === 'bigint' ? Number(value) : value;
      }
      records.push(record);
    }
  }
  return records as T[];
}

/** The row range of each row group: first, and one past the last. */
export function groupsOf({ row_groups: groups }: FileMetaData): readonly RowRange[] {
  let end = 0;
  return groups.map((group) => {
    const start = end;
    end += Number(group.num_rows);
    return { start, end };
  });
}

/**
 * The row ranges of the row groups whose first column may hold a text, or a text that begins with it. A missing or
 * truncated bound excludes nothing.
 */
export function groupsWith(
  metadata: FileMetaData,
  text: string,
  match: 'whole' | 'beginning',
): readonly RowRange[] {
  return groupsOf(metadata).filter((_, g) => {
    const { min_value: min, max_value: max } =
      metadata.row_groups[g]?.columns[0]?.meta_data?.statistics ?? {};
    const isBelow = typeof max === 'string' && max < text && !text.startsWith(max);
    const isAbove =
      typeof min === 'string' && min > text && !(match === 'beginning' && min.startsWith(text));
    return !isBelow && !isAbove;
  });
}
