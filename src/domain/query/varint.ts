/** The continuation bit of a LEB128 byte: seven bits per byte, least significant first. */
export const MORE = 0x80;
/** A number below 2 ** 32 takes at most this. */
export const MAX_VARINT_BYTES = 5;

/** The number of bytes that encode a number. */
export function varintBytesOf(number: number): number {
  let bytes = 1;
  for (let rest = number >>> 7; rest > 0; rest >>>= 7) bytes++;
  return bytes;
}

/** Writes a number. @returns the offset after it */
export function writeVarint(bytes: Uint8Array, at: number, number: number): number {
  let end = at;
  let rest = number;
  for (; rest >= MORE; rest >>>= 7) bytes[end++] = (rest & (MORE - 1)) | MORE;
  bytes[end++] = rest;
  return end;
}
