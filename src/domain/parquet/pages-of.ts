import type { SchemaElement, SchemaTree } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { decompressPage } from 'hyparquet/src/datapage.js';
import { deltaBinaryUnpack } from 'hyparquet/src/delta.js';
import { getTreePath } from 'hyparquet/src/schema.js';
import type { PageHeader } from 'hyparquet/src/types.js';
import type { Chunk } from './check-table.js';
import { ParquetError } from './parquet-error.js';
import { depthOf, readPage, type DataPage, type Depth } from './read-page.js';
import { UNPACKERS } from './unpack.js';

/** Maximum uncompressed size of a page; this project writes pages of 1 MB. */
const MAX_PAGE_BYTES = 64 * 1024 * 1024;
/** Encodings whose number of values is bounded by their bytes; others can repeat previous values without end. */
const ENCODINGS: readonly string[] = ['PLAIN', 'RLE', 'PLAIN_DICTIONARY', 'RLE_DICTIONARY'];
/** Delta encoding, for 32-bit numbers only, which take at most four bytes per row. */
const DIFFERENCES = 'DELTA_BINARY_PACKED';

/** A column of the schema. */
export interface Leaf {
  readonly schemaPath: SchemaTree[];
  readonly element: SchemaElement & { readonly type: NonNullable<SchemaElement['type']> };
  readonly depth: Depth;
}

/** A decompressed and validated page of a column: a dictionary for the pages after it, or data. */
type Page =
  | { readonly kind: 'dictionary'; readonly values: Uint8Array; readonly count: number }
  | ({ readonly kind: 'data' } & DataPage);

/** The schema of a chunk's column. @throws ParquetError if it has no values */
export function leafOf(where: string, chunk: Chunk, tree: SchemaTree): Leaf {
  const schemaPath = getTreePath(tree, chunk.path);
  const element = schemaPath.at(-1)?.element;
  if (!element?.type) throw new ParquetError(where, 'expected values, got a group');
  return { schemaPath, element: { ...element, type: element.type }, depth: depthOf(schemaPath) };
}

/**
 * The pages of a column in a row group. A page's claimed sizes are checked against its bytes before memory is
 * allocated.
 * @param count called with the uncompressed size of each page before it is decompressed
 * @throws ParquetError for an invalid page; decoders may throw anything else for malformed bytes
 */
export function* pagesOf(
  where: string,
  chunk: Chunk,
  { depth, element }: Leaf,
  bytes: ArrayBuffer,
  count: (bytes: number) => void,
): Generator<Page> {
  const view = new DataView(bytes);
  for (let offset = 0, found = 0; found < chunk.values;) {
    const reader = { view, offset };
    const header = parquetHeader(reader);
    const room = bytes.byteLength - reader.offset;
    const encodings = element.type === 'INT32' ? [...ENCODINGS, DIFFERENCES] : ENCODINGS;
    found += checkHeader(where, header, room, chunk.values - found, encodings);
    count(header.uncompressed_page_size);
    const packed = new Uint8Array(bytes, reader.offset, header.compressed_page_size);
    if (header.dictionary_page_header) {
      const values = decompressPage(packed, header.uncompressed_page_size, chunk.codec, UNPACKERS);
      yield { kind: 'dictionary', values, count: header.dictionary_page_header.num_values };
    } else {
      const page = readPage(where, packed, header, depth, chunk.codec);
      yield { kind: 'data', ...(page.encoding === DIFFERENCES ? summedUp(page) : page) };
    }
    offset = reader.offset + header.compressed_page_size;
  }
}

/** The page with numbers in place of their differences. */
function summedUp(page: DataPage): DataPage {
  const { buffer, byteOffset, byteLength } = page.values;
  const numbers = new Int32Array(page.present);
  const reader = { view: new DataView(buffer, byteOffset, byteLength), offset: 0 };
  if (page.present > 0) deltaBinaryUnpack(reader, page.present, numbers);
  return { ...page, encoding: 'PLAIN', values: new Uint8Array(numbers.buffer) };
}

/** @returns the number of values in the page */
function checkHeader(
  where: string,
  header: PageHeader,
  room: number,
  max: number,
  encodings: readonly string[],
): number {
  const { compressed_page_size: packed, uncompressed_page_size: full } = header;
  const { data_page_header: v1, data_page_header_v2: v2, dictionary_page_header: words } = header;
  if (!(packed >= 0 && packed <= room)) {
    throw new ParquetError(where, `expected a page of at most ${room} bytes, got ${packed}`);
  }
  if (!(full >= 0 && full <= MAX_PAGE_BYTES)) {
    throw new ParquetError(
      where,
      `expected a page of at most ${MAX_PAGE_BYTES} uncompressed bytes, got ${full}`,
    );
  }
  if (!v1 && !v2 && !words)
    throw new ParquetError(where, `expected a data page, got ${header.type}`);
  const encoding = v1?.encoding ?? v2?.encoding;
  if (encoding !== undefined && !encodings.includes(encoding)) {
    throw new ParquetError(where, `expected the encoding ${encodings.join(', ')}, got ${encoding}`);
  }
  const count = v1?.num_values ?? v2?.num_values ?? 0;
  // A dictionary value takes at least one bit.
  if (!(count >= 0 && count <= max && (words?.num_values ?? 0) <= full * 8)) {
    throw new ParquetError(
      where,
      `expected at most ${max} more values, got ${words?.num_values ?? count}`,
    );
  }
  return count;
}
