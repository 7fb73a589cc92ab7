import type { CompressionCodec, SchemaTree } from 'hyparquet';
import { decompressPage } from 'hyparquet/src/datapage.js';
import { getMaxDefinitionLevel, getMaxRepetitionLevel } from 'hyparquet/src/schema.js';
import type { PageHeader } from 'hyparquet/src/types.js';
import { checkRuns, widthOf } from './check-runs.js';
import { decodeRuns } from './decode-runs.js';
import { ParquetError } from './parquet-error.js';
import { UNPACKERS } from './unpack.js';

/** The maximum definition and repetition levels of a column. */
export interface Depth {
  readonly repetition: number;
  readonly definition: number;
}

/** A decompressed and validated data page. */
export interface DataPage {
  /** The number of values, including nulls. */
  readonly count: number;
  /** The number of non-null values. */
  readonly present: number;
  /** The definition level of each value; null if all are present. */
  readonly definition: Uint8Array | null;
  /** The repetition level of each value; null if there are no lists. */
  readonly repetition: Uint8Array | null;
  readonly encoding: string;
  /** The non-null values, still encoded. */
  readonly values: Uint8Array;
}

/** The maximum levels of the values at the end of a path. */
export function depthOf(schemaPath: SchemaTree[]): Depth {
  return {
    repetition: getMaxRepetitionLevel(schemaPath),
    definition: getMaxDefinitionLevel(schemaPath),
  };
}

/**
 * Decompresses and validates a data page.
 * @throws ParquetError if its claims are inconsistent; decompressors may throw anything else for malformed bytes
 */
export function readPage(
  where: string,
  packed: Uint8Array,
  header: PageHeader,
  depth: Depth,
  codec: CompressionCodec,
): DataPage {
  const { data_page_header: v1, data_page_header_v2: v2 } = header;
  if (v1) {
    const bytes = decompressPage(packed, header.uncompressed_page_size, codec, UNPACKERS);
    const { num_values: count, encoding } = v1;
    const view = viewOf(bytes);
    let start = 0;
    const streams = [depth.repetition, depth.definition].map((max) => {
      if (max === 0) return null;
      const from = start + 4;
      const end = from + view.getUint32(start, true);
      start = end;
      return bytes.subarray(from, Math.min(end, bytes.length));
    });
    const levels = levelsOf(where, streams, depth, count);
    return {
      ...levels,
      count,
      encoding,
      values: checked(where, bytes.subarray(start), count, encoding),
    };
  }
  if (!v2) throw new ParquetError(where, 'expected a data page, got none');
  const { num_values: count, encoding, is_compressed: isPacked = true } = v2;
  const { repetition_levels_byte_length: first, definition_levels_byte_length: second } = v2;
  const head = first + second;
  const isWithin = head <= packed.byteLength && head <= header.uncompressed_page_size;
  if (!(first >= 0 && second >= 0 && isWithin)) {
    throw new ParquetError(
      where,
      `expected levels within the page, got ${head} bytes of ${packed.byteLength}`,
    );
  }
  const streams = [packed.subarray(0, first), packed.subarray(first, head)];
  const levels = levelsOf(where, streams, depth, count);
  const full = header.uncompressed_page_size - head;
  const values =
    isPacked && full > 0
      ? decompressPage(packed.subarray(head), full, codec, UNPACKERS)
      : packed.subarray(head);
  return { ...levels, count, encoding, values: checked(where, values, count, encoding) };
}

function levelsOf(
  where: string,
  [repetition, definition]: readonly (Uint8Array | null)[],
  depth: Depth,
  count: number,
): Pick<DataPage, 'repetition' | 'definition' | 'present'> {
  const unpacked = (stream: Uint8Array | null | undefined, max: number) => {
    if (!stream || max === 0) return null;
    const width = widthOf(max);
    checkRuns(where, viewOf(stream), { start: 0, end: stream.length, width, count });
    const levels = new Uint8Array(count);
    decodeRuns(where, stream, width, levels);
    return levels;
  };
  const levels = unpacked(definition, depth.definition);
  let present = levels ? 0 : count;
  if (levels) {
    for (let i = 0; i < count; i++) if (levels[i] === depth.definition) present++;
  }
  return {
    repetition: unpacked(repetition, depth.repetition),
    definition: present === count ? null : levels,
    present,
  };
}

/** Checks run-encoded values (dictionary indices, or flags) against their number. */
function checked(where: string, values: Uint8Array, count: number, encoding: string): Uint8Array {
  const end = values.byteLength;
  const view = viewOf(values);
  if (encoding === 'RLE' && end >= 4) {
    checkRuns(where, view, { start: 4, end, width: 1, count }, true);
  }
  if (!encoding.endsWith('_DICTIONARY') || end === 0) return values;
  const width = view.getUint8(0);
  if (width > 32) throw new ParquetError(where, `expected values of at most 32 bits, got ${width}`);
  // Zero bits per value means the same word for every value.
  if (width > 0) checkRuns(where, view, { start: 1, end, width, count }, true);
  return values;
}

/** The dictionary indices of a page's values. @throws ParquetError if one is out of range */
export function placesIn(where: string, page: DataPage, words: number): Int32Array {
  const places = new Int32Array(page.present);
  const width = page.values[0] ?? 0;
  if (width > 0) decodeRuns(where, page.values.subarray(1), width, places);
  for (let i = 0; i < places.length; i++) {
    const place = places[i] ?? 0;
    if (place < 0 || place >= words) {
      throw new ParquetError(where, `expected indices into a dictionary of ${words}, got ${place}`);
    }
  }
  return places;
}

/** The flags of a page, one byte each. */
export function flagsIn(where: string, page: DataPage): Uint8Array {
  const flags = new Uint8Array(page.present);
  if (page.encoding === 'RLE') {
    decodeRuns(where, page.values.subarray(4), 1, flags);
    return flags;
  }
  if (page.values.length * 8 < flags.length) {
    throw new ParquetError(where, `expected ${flags.length} flags, got ${page.values.length * 8}`);
  }
  for (let i = 0; i < flags.length; i++) flags[i] = ((page.values[i >> 3] ?? 0) >> (i & 7)) & 1;
  return flags;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
