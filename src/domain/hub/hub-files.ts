import type { FileMetaData } from 'hyparquet';
import type { ByteFile } from '../parquet/byte-file.js';
import { readMetadata, readTable, type RowRange } from '../parquet/read-table.js';
import type { TableColumns } from '../parquet/table-columns.js';

/** How long a file is, and how much of its end says what is in it. */
export type Extent = readonly [bytes: number, footer: number];

/** Opens a file by its address, seen from the manifest. @param extent null if the manifest does not say */
export type OpenFile = (
  address: string,
  signal: AbortSignal,
  extent: Extent | null,
) => Promise<ByteFile>;

/** A table, with what it says of itself. */
export interface HubTable {
  readonly file: ByteFile;
  readonly metadata: FileMetaData;
}

/** The tables of a hub. What each says of itself is asked for once, and kept. */
export class HubFiles {
  readonly #open: OpenFile;
  readonly #extents: Readonly<Record<string, Extent>>;
  readonly #known = new Map<string, Promise<FileMetaData>>();
  /** Address of a file → its end, for those who read it elsewhere. */
  readonly #ends = new Map<string, ArrayBuffer>();

  constructor(open: OpenFile, extents: Readonly<Record<string, Extent>>) {
    this.#open = open;
    this.#extents = extents;
  }

  /** @throws ParquetError; what the way to the file throws */
  async table(address: string, signal: AbortSignal): Promise<HubTable> {
    const file = await this.file(address, signal);
    const metadata = await this.#metadataOf(address, signal, () => readMetadata(file));
    return { file, metadata };
  }

  /** A file whose end is fetched once, however often it is asked for. @throws what the way to the file throws */
  async file(address: string, signal: AbortSignal): Promise<ByteFile> {
    const extent = Object.hasOwn(this.#extents, address) ? this.#extents[address] : undefined;
    const file = await this.#open(address, signal, extent ?? null);
    if (!extent) return file;
    const [byteLength, footer] = extent;
    return {
      ...file,
      footer,
      slice: async (start, end) => {
        if (end < byteLength || start !== byteLength - footer) return file.slice(start, end);
        const known = this.#ends.get(address);
        if (known) return known.slice(0);
        const bytes = await file.slice(start, end);
        this.#ends.set(address, bytes);
        // Whoever asked may give it away.
        return bytes.slice(0);
      },
    };
  }

  /** What many ask for at once is read once; whoever gave it up does not take it from the others. */
  async #metadataOf(
    address: string,
    signal: AbortSignal,
    read: () => Promise<FileMetaData>,
  ): Promise<FileMetaData> {
    const coming = this.#known.get(address);
    if (coming) {
      try {
        return await coming;
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

/** The rows of a part of a table, as records. @throws ParquetError */
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

/** The numbers of the first row and the one after the last of each group of rows. */
export function groupsOf({ row_groups: groups }: FileMetaData): readonly RowRange[] {
  let end = 0;
  return groups.map((group) => {
    const start = end;
    end += Number(group.num_rows);
    return { start, end };
  });
}
