import { ParquetError } from './parquet-error.js';

/** The last bytes of a block may be missing, where they hold nothing. */
const SPARE_BYTES = 7;

/**
 * Walks the runs of a stream of small numbers (Parquet's hybrid of run lengths and packed bits) without unpacking them: ten
 * bytes can say “two billion times the same”, and a reader that believes them fills the memory.
 * @param width bits of a number
 * @param count how many numbers there are to be, at most
 * @param mayEnd whether there may be fewer
 * @throws ParquetError if there are more, or their bytes end first
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
        throw new ParquetError(where, 'expected whole runs of numbers, got a part');
      const byte = view.getUint8(offset++);
      header += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
    }
    const isPacked = header % 2 === 1;
    const length = isPacked ? Math.floor(header / 2) * 8 : header / 2;
    offset += isPacked ? (length / 8) * width : Math.ceil(width / 8);
    // Packed numbers come in blocks, filled up at the end; there are no more of them than their bytes hold.
    const isTooLong = isPacked ? offset > end + SPARE_BYTES : seen + length > count || offset > end;
    if (isTooLong) {
      throw new ParquetError(
        where,
        `expected ${count} numbers, got a run of ${length} after ${seen}`,
      );
    }
    seen += length;
  }
}

/** Bits that numbers up to this need. */
export function widthOf(most: number): number {
  return 32 - Math.clz32(most);
}
