import { parquetMetadataAsync, parquetSchema, type FileMetaData } from 'hyparquet';
import type { ByteFile } from './byte-file.js';
import { checkTable, type Chunk } from './check-table.js';
import { ParquetError } from './parquet-error.js';
import { readColumn } from './read-column.js';
import type { TableColumns } from './table-columns.js';

/** Bytes read from the end of a file at first, which contain most footers. */
const FOOTER_BYTES = 64 * 1024;
/** Maximum uncompressed size of a table, so that a link cannot make a page run out of memory. */
const MAX_UNPACKED_BYTES = 500 * 1024 * 1024;
/** Number of leading bytes that show that a file is a web page. */
const SNIFFED_BYTES = 100;
/** Ranges of a file with a smaller gap between them are fetched in one request. */
const GAP_BYTES = 64 * 1024;

/** Row groups are fetched together up to this size. While some are decoded, the next are on their way. */
const BATCH_BYTES = 8 * 1024 * 1024;
/** Files from this size on have larger footers. */
const LARGE_BYTES = 8 * 1024 * 1024;
const LARGE_FOOTER_BYTES = 512 * 1024;

/** Rows from `start` up to `end` (exclusive). */
export interface RowRange {
  readonly start: number;
  readonly end: number;
}

/** All rows of a table. */
export const ALL_ROWS: readonly RowRange[] = [{ start: 0, end: Infinity }];

/** The rows of a row group: the values of each column present, null where a row has none. */
export interface RowsRead {
  /** The number of its first row in the table. */
  readonly first: number;
  readonly rows: number;
  readonly columns: ReadonlyMap<string, readonly unknown[]>;
}

/** The metadata of a file. @throws ParquetError if it is not Parquet, or truncated */
export async function readMetadata(file: ByteFile): Promise<FileMetaData> {
  return guarded(file.name, async () => {
    if (file.byteLength < 12)
      throw new ParquetError(file.name, 'expected a Parquet file, got fewer than 12 bytes');
    const usual = file.byteLength > LARGE_BYTES ? LARGE_FOOTER_BYTES : FOOTER_BYTES;
    const initialFetchSize = file.footer ?? usual;
    try {
      return await parquetMetadataAsync(file, { initialFetchSize, geoparquet: false });
    } catch (error) {
      // Some servers respond to a missing file with the page of a single-page app.
      if (!(await isMarkup(file))) throw error;
      throw new ParquetError(file.name, 'expected a Parquet file, got a web page');
    }
  });
}

async function isMarkup(file: ByteFile): Promise<boolean> {
  const start = await file.slice(0, Math.min(SNIFFED_BYTES, file.byteLength));
  return /^\s*</.test(new TextDecoder().decode(new Uint8Array(start)));
}

/** A row group, still encoded, with its column chunks. */
interface GroupOfBytes {
  /** The number of its first row in the table. */
  readonly first: number;
  readonly rows: number;
  /** The total number of rows of all groups read. */
  readonly all: number;
  readonly chunks: readonly Chunk[];
  /** The bytes of a chunk. */
  readonly bytesOf: (chunk: Chunk) => ArrayBuffer;
}

/**
 * The row groups of a table that contain any of the requested rows, as they arrive. Only requested columns are fetched.
 * @param required columns that must be present
 * @throws ParquetError for invalid metadata, before memory is allocated for it
 */
export async function* readGroups(
  file: ByteFile,
  metadata: FileMetaData,
  columns: TableColumns,
  required: readonly string[],
  ranges: readonly RowRange[] = ALL_ROWS,
): AsyncGenerator<GroupOfBytes> {
  const groups = await guarded(file.name, () =>
    wantedOf(checkTable(file.name, metadata, file.byteLength, columns, required), ranges),
  );
  const rowCount = groups.reduce((sum, { rows }) => sum + rows, 0);
  let pending = fetchBatch(file, groups, 0);
  while (pending) {
    const { first: from, end, parts } = pending;
    const bytes = await parts;
    pending = fetchBatch(file, groups, end);
    for (const { first, rows, chunks } of groups.slice(from, end)) {
      yield {
        first,
        rows,
        all: rowCount,
        chunks,
        bytesOf: ({ start, end: to }) => bytes(start, to),
      };
    }
  }
}

/** Fetches the next row groups; null if there are none left. */
function fetchBatch(file: ByteFile, groups: ReturnType<typeof wantedOf>, first: number) {
  let end = first;
  for (let size = 0; end < groups.length; end++) {
    for (const chunk of groups[end]?.chunks ?? []) size += chunk.end - chunk.start;
    if (end > first && size > BATCH_BYTES) break;
  }
  if (end === first) return null;
  const chunks = groups.slice(first, end).flatMap((group) => group.chunks);
  const parts = partsOf(file, chunks);
  // Nobody waits for them any more if an earlier one has failed.
  parts.catch(() => undefined);
  return { first, end, parts };
}

/**
 * Limits the bytes of a table as they are decompressed. @returns the function to call with each size, which throws a
 * ParquetError over the limit
 */
export function unpackedCounter(where: string): (bytes: number) => void {
  let unpacked = 0;
  return (bytes) => {
    unpacked += bytes;
    if (unpacked <= MAX_UNPACKED_BYTES) return;
    throw new ParquetError(
      where,
      `expected at most ${MAX_UNPACKED_BYTES} uncompressed bytes, got more`,
    );
  };
}

/**
 * The rows of a table, group by group. Only requested columns are read. Memory: one group, and its bytes.
 * @param required columns that must be present
 * @param range the rows requested; groups without any of them are skipped
 * @throws ParquetError for an invalid file, before memory is allocated for it
 */
export async function* readTable(
  file: ByteFile,
  metadata: FileMetaData,
  columns: TableColumns,
  required: readonly string[],
  range: RowRange = { start: 0, end: Infinity },
): AsyncGenerator<RowsRead> {
  const count = unpackedCounter(file.name);
  for await (const group of readGroups(file, metadata, columns, required, [range])) {
    const { first, rows, chunks, bytesOf } = group;
    const from = Math.max(range.start - first, 0);
    const to = Math.min(range.end - first, rows);
    const read = new Map<string, readonly unknown[]>();
    await guarded(file.name, () => {
      const tree = parquetSchema(metadata);
      for (const chunk of chunks) {
        const where = `${file.name}: column ${chunk.column}`;
        const values = readColumn(where, chunk, tree, bytesOf(chunk), count);
        if (values.length !== rows) {
          throw new ParquetError(where, `expected ${rows} rows, got ${values.length}`);
        }
        const wanted = from === 0 && to === rows ? values : values.slice(from, to);
        read.set(chunk.column, wanted as readonly unknown[]);
      }
    });
    yield { first: first + from, rows: to - from, columns: read };
  }
}

/** The groups that contain any of the rows, with the number of their first row. */
function wantedOf(groups: ReturnType<typeof checkTable>, ranges: readonly RowRange[]) {
  let next = 0;
  const placed = groups.map((group) => {
    const first = next;
    next += group.rows;
    return { ...group, first };
  });
  return placed.filter(({ first, rows }) =>
    ranges.some(({ start, end }) => first < end && first + rows > start),
  );
}

/** Fetches the bytes of chunks, merging ranges that are close. @returns a function that gives the bytes of a chunk */
async function partsOf(
  file: ByteFile,
  chunks: readonly Chunk[],
): Promise<(start: number, end: number) => ArrayBuffer> {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of [...chunks].sort((a, b) => a.start - b.start)) {
    const last = spans.at(-1);
    if (last && start <= last.end + GAP_BYTES) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  const parts = await Promise.all(
    spans.map(async ({ start, end }) => ({ start, end, bytes: await file.slice(start, end) })),
  );
  return (start, end) => {
    const part = parts.find((candidate) => candidate.start <= start && end <= candidate.end);
    if (!part)
      throw new ParquetError(
        file.name,
        `expected separate columns, got overlapping bytes ${start} to ${end}`,
      );
    return part.bytes.slice(start - part.start, end - part.start);
  };
}

/**
 * Converts the errors of decoders on malformed bytes to a ParquetError with the file's name; leaves I/O errors
 * unchanged.
 */
export async function guarded<T>(name: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ParquetError || !isOfTheBytes(error)) throw error;
    throw new ParquetError(
      name,
      `expected a complete Parquet file, got one that cannot be read: ${error.message}`,
    );
  }
}

/** Whether it is one of the errors that decoders throw for malformed bytes. */
function isOfTheBytes(error: unknown): error is Error {
  return (
    error instanceof Error &&
    (error.constructor === Error ||
      error instanceof RangeError ||
      error instanceof TypeError ||
      error instanceof SyntaxError)
  );
}
