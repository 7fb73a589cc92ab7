import type { SchemaElement, SchemaTree } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { decompressPage } from 'hyparquet/src/datapage.js';
import { getTreePath } from 'hyparquet/src/schema.js';
import type { PageHeader } from 'hyparquet/src/types.js';
import type { Chunk } from './check-table.js';
import { ParquetError } from './parquet-error.js';
import { depthOf, readPage, type DataPage, type Depth } from './read-page.js';
import { UNPACKERS } from './unpack.js';

/** No page is larger when it is unpacked; those that are written here have a megabyte. */
const MAX_PAGE_BYTES = 64 * 1024 * 1024;
/** Encodings whose length their bytes tell; others repeat the values before without end. */
const ENCODINGS: readonly string[] = ['PLAIN', 'RLE', 'PLAIN_DICTIONARY', 'RLE_DICTIONARY'];

/** What a column is, as the schema has it. */
export interface Leaf {
  readonly schemaPath: SchemaTree[];
  readonly element: SchemaElement & { readonly type: NonNullable<SchemaElement['type']> };
  readonly depth: Depth;
}

/** A piece of a column, unpacked and checked: the words that pages after it speak of by number, or values. */
type Page =
  | { readonly kind: 'dictionary'; readonly values: Uint8Array; readonly count: number }
  | ({ readonly kind: 'data' } & DataPage);

/** What the column of a chunk is. @throws ParquetError if it has no values */
export function leafOf(where: string, chunk: Chunk, tree: SchemaTree): Leaf {
  const schemaPath = getTreePath(tree, chunk.path);
  const element = schemaPath.at(-1)?.element;
  if (!element?.type) throw new ParquetError(where, 'expected values, got a group');
  return { schemaPath, element: { ...element, type: element.type }, depth: depthOf(schemaPath) };
}

/**
 * The pages of a column in a group of rows. What a page claims of itself is held against what is there before any memory is
 * taken for it.
 * @param count hears how many bytes each page is, unpacked, before it is
 * @throws ParquetError if it cannot be; whatever a reader throws at bytes that are none of its kind
 */
export function* pagesOf(
  where: string,
  chunk: Chunk,
  { depth }: Leaf,
  bytes: ArrayBuffer,
  count: (bytes: number) => void,
): Generator<Page> {
  const view = new DataView(bytes);
  for (let offset = 0, found = 0; found < chunk.values;) {
    const reader = { view, offset };
    const header = parquetHeader(reader);
    const room = bytes.byteLength - reader.offset;
    found += checkHeader(where, header, room, chunk.values - found);
    count(header.uncompressed_page_size);
    const packed = new Uint8Array(bytes, reader.offset, header.compressed_page_size);
    if (header.dictionary_page_header) {
      const values = decompressPage(packed, header.uncompressed_page_size, chunk.codec, UNPACKERS);
      yield { kind: 'dictionary', values, count: header.dictionary_page_header.num_values };
    } else {
      yield { kind: 'data', ...readPage(where, packed, header, depth, chunk.codec) };
    }
    offset = reader.offset + header.compressed_page_size;
  }
}

/** @returns how many values the page has */
function checkHeader(where: string, header: PageHeader, room: number, most: number): number {
  const { compressed_page_size: packed, uncompressed_page_size: full } = header;
  const { data_page_header: v1, data_page_header_v2: v2, dictionary_page_header: words } = header;
  if (!(packed >= 0 && packed <= room)) {
    throw new ParquetError(where, `expected a page of at most ${room} bytes, got ${packed}`);
  }
  if (!(full >= 0 && full <= MAX_PAGE_BYTES)) {
    throw new ParquetError(
      where,
      `expected a page of at most ${MAX_PAGE_BYTES} bytes unpacked, got ${full}`,
    );
  }
  if (!v1 && !v2 && !words)
    throw new ParquetError(where, `expected a page of data, got ${header.type}`);
  const encoding = v1?.encoding ?? v2?.encoding;
  if (encoding !== undefined && !ENCODINGS.includes(encoding)) {
    throw new ParquetError(where, `expected the encoding ${ENCODINGS.join(', ')}, got ${encoding}`);
  }
  const count = v1?.num_values ?? v2?.num_values ?? 0;
  // A value in a dictionary takes a bit at least.
  if (!(count >= 0 && count <= most && (words?.num_values ?? 0) <= full * 8)) {
    throw new ParquetError(
      where,
      `expected at most ${most} more values, got ${words?.num_values ?? count}`,
    );
  }
  return count;
}
