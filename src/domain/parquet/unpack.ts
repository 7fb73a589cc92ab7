import { decompress } from 'fzstd';
import { snappyUncompress, type Compressors } from 'hyparquet';

/**
 * Decompressors of pages. The sizes that pages claim have been checked before, so that a small page cannot allocate
 * much memory.
 */
export const UNPACKERS: Compressors = {
  SNAPPY: (bytes, length) => {
    const unpacked = new Uint8Array(length);
    snappyUncompress(bytes, unpacked);
    return unpacked;
  },
  ZSTD: (bytes, length) => decompress(bytes, outputOf(length)).subarray(),
};

/** An array for fzstd, which compares it with a number: for that, an engine would convert all its bytes to text. */
function outputOf(length: number): Uint8Array {
  return Object.assign(new Uint8Array(length), { valueOf: () => NaN });
}

/** Whether this compression codec is supported. */
export function isUnpackable(codec: string): boolean {
  return codec === 'UNCOMPRESSED' || Object.hasOwn(UNPACKERS, codec);
}
