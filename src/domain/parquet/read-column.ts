import { flatten, type DecodedArray, type SchemaTree } from 'hyparquet';
import { assembleLists, assembleNested } from 'hyparquet/src/assemble.js';
import { parquetHeader } from 'hyparquet/src/column.js';
import { convert, convertWithDictionary, DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { decompressPage, readDataPage, readDataPageV2 } from 'hyparquet/src/datapage.js';
import { readPlain } from 'hyparquet/src/plain.js';
import { getMaxDefinitionLevel, getMaxRepetitionLevel, getTreePath } from 'hyparquet/src/schema.js';
import type { ColumnDecoder, PageHeader } from 'hyparquet/src/types.js';
import type { Chunk } from './check-table.js';
import { checkRuns, widthOf } from './check-runs.js';
import { ParquetError } from './parquet-error.js';
import { UNPACKERS } from './unpack.js';

/** No page is larger when it is unpacked; those that are written here have a megabyte. */
const MAX_PAGE_BYTES = 64 * 1024 * 1024;
/** Encodings whose length their bytes tell; others repeat the values before without end. */
const ENCODINGS: readonly string[] = ['PLAIN', 'RLE', 'PLAIN_DICTIONARY', 'RLE_DICTIONARY'];

/** The values of a column in a group of rows, and how many bytes they were, unpacked. */
interface ColumnRead {
  readonly values: DecodedArray;
  readonly bytes: number;
}

/**
 * Reads a column. What a page claims of itself is held against what is there before any memory is taken for it.
 * @throws ParquetError where it cannot be; whatever a reader throws at bytes that are none of its kind
 */
export function readColumn(
  where: string,
  chunk: Chunk,
  tree: SchemaTree,
  bytes: ArrayBuffer,
): ColumnRead {
  const schemaPath = getTreePath(tree, chunk.path);
  const element = schemaPath.at(-1)?.element;
  if (!element?.type) throw new ParquetError(where, 'expected values, got a group');
  const decoder: ColumnDecoder = {
    pathInSchema: chunk.path,
    type: element.type,
    element,
    schemaPath,
    codec: chunk.codec,
    parsers: DEFAULT_PARSERS,
    compressors: UNPACKERS,
  };
  const view = new DataView(bytes);
  let dictionary: DecodedArray | undefined;
  const pages: DecodedArray[] = [];
  const isList = schemaPath.length > 2;
  let offset = 0;
  let found = 0;
  let unpacked = 0;
  while (found < chunk.values) {
    const reader = { view, offset };
    const header = parquetHeader(reader);
    const count = checkHeader(
      where,
      header,
      bytes.byteLength - reader.offset,
      chunk.values - found,
    );
    const packed = new Uint8Array(bytes, reader.offset, header.compressed_page_size);
    if (header.dictionary_page_header) {
      const page = decompressPage(packed, header.uncompressed_page_size, chunk.codec, UNPACKERS);
      const values = readPlain(
        { view: viewOf(page), offset: 0 },
        element.type,
        header.dictionary_page_header.num_values,
        element.type_length,
      );
      dictionary = convert(values, decoder);
    } else {
      const { page, encoding } = pageOf(where, packed, header, decoder);
      const values = convertWithDictionary(page.dataPage, dictionary, encoding, decoder);
      // A list may go on from page to page: its values are added to those before.
      const before: unknown[] = isList && Array.isArray(pages[0]) ? pages[0] : [];
      const { definitionLevels, repetitionLevels } = page;
      const read = assembleLists(before, definitionLevels, repetitionLevels, values, schemaPath);
      if (isList) pages[0] = read;
      else pages.push(read);
    }
    found += count;
    unpacked += header.uncompressed_page_size;
    offset = reader.offset + header.compressed_page_size;
  }
  const top = schemaPath[1];
  if (!isList || !top) return { values: flatten(pages), bytes: unpacked };
  const columns = new Map<string, DecodedArray>([[chunk.path.join('.'), pages[0] ?? []]]);
  assembleNested(columns, top, DEFAULT_PARSERS);
  return { values: columns.get(chunk.column) ?? [], bytes: unpacked };
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

/** A page of data, unpacked. */
function pageOf(where: string, packed: Uint8Array, header: PageHeader, decoder: ColumnDecoder) {
  const levels = {
    repetition: getMaxRepetitionLevel(decoder.schemaPath),
    definition: getMaxDefinitionLevel(decoder.schemaPath),
  };
  if (header.data_page_header) {
    const { num_values: count, encoding } = header.data_page_header;
    const bytes = decompressPage(packed, header.uncompressed_page_size, decoder.codec, UNPACKERS);
    const view = viewOf(bytes);
    let start = 0;
    for (const most of [levels.repetition, levels.definition]) {
      if (most === 0) continue;
      const end = start + 4 + view.getUint32(start, true);
      checkRuns(where, view, {
        start: start + 4,
        end: Math.min(end, view.byteLength),
        width: widthOf(most),
        count,
      });
      start = end;
    }
    checkValues(where, view, { start, count, encoding });
    return { page: readDataPage(bytes, header.data_page_header, decoder), encoding };
  }
  const v2 = header.data_page_header_v2;
  if (!v2) throw new ParquetError(where, 'expected a page of data, got none');
  const { num_values: count, encoding, is_compressed: isPacked = true } = v2;
  const { repetition_levels_byte_length: first, definition_levels_byte_length: second } = v2;
  const head = first + second;
  if (!(
    first >= 0 &&
    second >= 0 &&
    head <= packed.byteLength &&
    head <= header.uncompressed_page_size
  )) {
    throw new ParquetError(
      where,
      `expected levels within the page, got ${head} bytes of ${packed.byteLength}`,
    );
  }
  const view = viewOf(packed);
  if (levels.repetition > 0) {
    checkRuns(where, view, { start: 0, end: first, width: widthOf(levels.repetition), count });
  }
  if (levels.definition > 0) {
    checkRuns(where, view, { start: first, end: head, width: widthOf(levels.definition), count });
  }
  const full = header.uncompressed_page_size - head;
  const values =
    isPacked && full > 0
      ? decompressPage(packed.subarray(head), full, decoder.codec, UNPACKERS)
      : packed.subarray(head);
  checkValues(where, viewOf(values), { start: 0, count, encoding });
  const bytes = new Uint8Array(head + values.byteLength);
  bytes.set(packed.subarray(0, head));
  bytes.set(values, head);
  const whole: PageHeader = { ...header, data_page_header_v2: { ...v2, is_compressed: false } };
  return { page: readDataPageV2(bytes, whole, decoder), encoding };
}

/** Values that stand in runs: places in the dictionary, or flags. */
function checkValues(
  where: string,
  view: DataView,
  {
    start,
    count,
    encoding,
  }: { readonly start: number; readonly count: number; readonly encoding: string },
): void {
  const end = view.byteLength;
  if (encoding === 'RLE' && end >= start + 4) {
    checkRuns(where, view, { start: start + 4, end, width: 1, count }, true);
  }
  if (!encoding.endsWith('_DICTIONARY') || end <= start) return;
  const width = view.getUint8(start);
  if (width > 32)
    throw new ParquetError(where, `expected numbers of at most 32 bits, got ${width}`);
  // Without a bit there is one word, as often as there are values.
  if (width > 0) checkRuns(where, view, { start: start + 1, end, width, count }, true);
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
