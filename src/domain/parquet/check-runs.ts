import { ParquetError } from './parquet-error.js';

/** The trailing bytes of a block may be missing if they carry no values. */
const SPARE_BYTES = 7;

/**
 * Walks a stream in Parquet's RLE/bit-packing hybrid encoding without decoding it: ten bytes can claim "two billion
 * times the same", and a reader that believes them runs out of memory.
 * @param width bits per value
 * @param count maximum number of values
 * @param mayEnd whether there may be fewer
 * @throws ParquetError if there are more, or the bytes end early
 */
export function checkRuns(
  where: string,
  view: DataView,
  { start, end, width, count }: Readonly<Record<'start' | 'end' | 'width' | 'count', number>>,
  mayEnd = false,
): void {
  let offset = start;
  for (let seen = 0; seen < count && !(mayEnd && offset >= end);) {
    let header = 0;
    for (let shift = 0; ; shift += 7) {
      if (offset >= end || shift > 28)
        throw new ParquetError(where, 'expected complete runs of values, got a truncated one');
      const byte = view.getUint8(offset++);
      header += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
    }
    const isPacked = header % 2 === 1;
    const length = isPacked ? Math.floor(header / 2) * 8 : header / 2;
    offset += isPacked ? (length / 8) * width : Math.ceil(width / 8);
    // Bit-packed values come in padded blocks, and are bounded by their bytes.
    const isTooLong = isPacked ? offset > end + SPARE_BYTES : seen + length > count || offset > end;
    if (isTooLong) {
      throw new ParquetError(
        where,
        `expected ${count} values, got a run of ${length} after ${seen}`,
      );
    }
    seen += length;
  }
}

/** The number of bits for values up to this. */
export function widthOf(max: number): number {
  return 32 - Math.clz32(max);
}
