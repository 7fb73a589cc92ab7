import { decompress } from 'fzstd';
import { snappyUncompress, type Compressors } from 'hyparquet';

/**
 * Unpackers of pages. The sizes that pages claim have been checked by then, so that a small page cannot ask for a large room.
 */
export const UNPACKERS: Compressors = {
  SNAPPY: (bytes, length) => {
    const unpacked = new Uint8Array(length);
    snappyUncompress(bytes, unpacked);
    return unpacked;
  },
  ZSTD: (bytes, length) => decompress(bytes, new Uint8Array(length)),
};

/** Whether pages of this compression can be read. */
export function isUnpackable(codec: string): boolean {
  return codec === 'UNCOMPRESSED' || Object.hasOwn(UNPACKERS, codec);
}
