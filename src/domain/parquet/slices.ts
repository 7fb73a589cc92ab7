import { ParquetError } from './parquet-error.js';

/** UTF-8 texts inside a buffer, not decoded yet. */
export interface Slices {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const FATAL = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Locates the length-prefixed texts of a page. @throws ParquetError if one is longer than the page */
export function slicesIn(where: string, bytes: Uint8Array, count: number): Slices {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = new Uint32Array(count);
  const ends = new Uint32Array(count);
  let at = 0;
  for (let i = 0; i < count; i++) {
    const start = at + 4;
    const end = start <= bytes.byteLength ? start + view.getUint32(at, true) : Infinity;
    if (end > bytes.byteLength) {
      throw new ParquetError(where, `expected ${count} texts in a page, got ${i} complete ones`);
    }
    starts[i] = start;
    ends[i] = end;
    at = end;
  }
  return { bytes, starts, ends };
}

/** Decodes a text. Most are short ASCII, which is faster to build by character than to decode. */
export function textOfSlice({ bytes, starts, ends }: Slices, i: number): string {
  return FATAL.decode(bytes.subarray(starts[i], ends[i]));
}

/** Whether every text is well-formed UTF-8. Cost: one pass over the bytes, and decoding for non-ASCII texts. */
export function areTexts(slices: Slices): boolean {
  const { bytes, starts, ends } = slices;
  if (isPlain(bytes)) return true;
  for (let i = 0; i < starts.length; i++) {
    const end = ends[i] ?? 0;
    let at = starts[i] ?? 0;
    while (at < end && (bytes[at] ?? 0) < 0x80) at++;
    if (at < end && !isText(bytes.subarray(starts[i], end))) return false;
  }
  return true;
}

/**
 * Whether all bytes are ASCII, checked four at a time, including those between the texts, which are lengths and small.
 */
function isPlain(bytes: Uint8Array): boolean {
  const { buffer, byteOffset, byteLength } = bytes;
  const before = Math.min(-byteOffset & 3, byteLength);
  const count = (byteLength - before) >> 2;
  const fours = new Uint32Array(buffer, count > 0 ? byteOffset + before : 0, count);
  for (let i = 0; i < count; i++) if (((fours[i] ?? 0) & 0x80808080) !== 0) return false;
  for (let i = 0; i < before; i++) if ((bytes[i] ?? 0) >= 0x80) return false;
  for (let i = before + 4 * count; i < byteLength; i++) if ((bytes[i] ?? 0) >= 0x80) return false;
  return true;
}

function isText(bytes: Uint8Array): boolean {
  try {
    FATAL.decode(bytes);
    return true;
  } catch {
    // The decoder throws for malformed UTF-8.
    return false;
  }
}
