import { ParquetError } from './parquet-error.js';

/**
 * Decodes a stream in Parquet's RLE/bit-packing hybrid encoding that {@link checkRuns} has validated.
 * @param width bits per value, at most 32
 * @param into receives the values, and is filled completely
 * @throws ParquetError if there are fewer
 */
export function decodeRuns(
  where: string,
  bytes: Uint8Array,
  width: number,
  into: Uint8Array | Int32Array,
): void {
  const widthBytes = (width + 7) >> 3;
  const count = into.length;
  let at = 0;
  for (let seen = 0; seen < count;) {
    let header = 0;
    for (let shift = 0; ; shift += 7) {
      if (at >= bytes.length)
        throw new ParquetError(where, `expected ${count} numbers, got ${seen}`);
      const byte = bytes[at++] ?? 0;
      header += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
    }
    if (header % 2 === 0) {
      let value = 0;
      for (let i = 0; i < widthBytes; i++) value |= (bytes[at++] ?? 0) << (8 * i);
      const end = Math.min(count, seen + header / 2);
      into.fill(value, seen, end);
      seen = end;
      continue;
    }
    const groups = Math.floor(header / 2);
    const end = Math.min(count, seen + groups * 8);
    unpack(bytes, at, width, into, seen, end);
    at += groups * width;
    seen = end;
  }
}

/** Decodes bit-packed values, least significant bits first. */
function unpack(
  bytes: Uint8Array,
  from: number,
  width: number,
  into: Uint8Array | Int32Array,
  start: number,
  end: number,
): void {
  let at = from;
  if (8 % width === 0) {
    const mask = (1 << width) - 1;
    for (let i = start; i < end;) {
      const byte = bytes[at++] ?? 0;
      for (let bit = 0; bit < 8 && i < end; bit += width) into[i++] = (byte >> bit) & mask;
    }
    return;
  }
  if (width <= 24) {
    const mask = (1 << width) - 1;
    let [held, bits] = [0, 0];
    for (let i = start; i < end; i++) {
      while (bits < width) {
        held |= (bytes[at++] ?? 0) << bits;
        bits += 8;
      }
      into[i] = held & mask;
      held >>>= width;
      bits -= width;
    }
    return;
  }
  // Fails for widths at which a value and its bit offset exceed 32 bits; no dictionary is that large.
  for (let i = start, bit = 0; i < end; i++, bit += width) {
    let value = 0;
    for (let b = 0; b < width; b++) {
      const place = bit + b;
      if (((bytes[at + (place >> 3)] ?? 0) >> (place & 7)) & 1) value += 2 ** b;
    }
    into[i] = value;
  }
}
