import type { WordsPacker } from './column-packer.js';
import { numbering } from './column-packer.js';
import type { Leaf } from './pages-of.js';
import { ParquetError } from './parquet-error.js';
import type { DataPage } from './read-page.js';
import { areTexts, slicesIn, type Slices } from './slices.js';
import type { ColumnKind } from './table-columns.js';

/** Integer types as most programs write them. Others are dates, decimals, or beyond JavaScript's integers. */
const NUMBERS: readonly (string | undefined)[] = [undefined, 'INT_8', 'INT_16', 'INT_32', 'INT_64'];

/** The values of a page or dictionary; null if they are not strings. */
export function pageValuesIn(
  where: string,
  bytes: Uint8Array,
  count: number,
  { element }: Leaf,
  words: WordsPacker | undefined,
): { values: Slices; numberAt: (place: number) => number } | null {
  if (element.type === 'BYTE_ARRAY') {
    const values = slicesIn(where, bytes, count);
    if (!areTexts(values)) return null;
    return { values, numberAt: words ? numbering(words, values) : () => 0 };
  }
  const width = element.type === 'INT64' ? 8 : 4;
  if (bytes.byteLength < count * width)
    throw new ParquetError(where, `expected ${count} numbers, got ${bytes.byteLength} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numberAt = (place: number) => {
    const value =
      width === 8 ? Number(view.getBigInt64(place * 8, true)) : view.getInt32(place * 4, true);
    return words?.numberOf(String(value)) ?? 0;
  };
  const starts = new Uint32Array(count);
  return { values: { bytes, starts, ends: starts }, numberAt };
}

/** Stores the flags of a page from a row on: 1 for false, 2 for true. */
export function addFlags(
  into: Uint8Array,
  row: number,
  { count, definition }: DataPage,
  flags: Uint8Array,
): void {
  for (let i = 0, at = 0; i < count; i++) {
    if (!definition || definition[i] === 1) into[row + i] = 1 + (flags[at++] ?? 0);
  }
}

/** Stores the numbers of a page from a row on. @returns whether each row has one */
export function addRowNumbers(
  where: string,
  into: Int32Array,
  row: number,
  { count, present, encoding, values }: DataPage,
): boolean {
  if (present < count || encoding !== 'PLAIN') return false;
  if (values.byteLength < count * 4)
    throw new ParquetError(where, `expected ${count} numbers, got ${values.byteLength} bytes`);
  const view = new DataView(values.buffer, values.byteOffset, values.byteLength);
  for (let i = 0; i < count; i++) into[row + i] = view.getInt32(i * 4, true);
  return true;
}

/**
 * Whether a column's values have the plain type of its kind: strings, numbers and lists without a logical type that
 * changes their meaning.
 */
export function isPlain(kind: ColumnKind, { element, schemaPath }: Leaf): boolean {
  if (kind === 'flag' || kind === 'row') return true;
  if (kind === 'count') {
    return element.logical_type === undefined
      ? NUMBERS.includes(element.converted_type)
      : element.logical_type.type === 'INTEGER' && element.logical_type.isSigned;
  }
  const isText = element.converted_type === 'UTF8' || element.logical_type?.type === 'STRING';
  if (kind !== 'words') return isText;
  const isList = schemaPath.length === 4 && schemaPath[2]?.element.repetition_type === 'REPEATED';
  return (
    isText &&
    isList &&
    schemaPath[1]?.element.repetition_type === 'OPTIONAL' &&
    element.repetition_type === 'OPTIONAL'
  );
}
