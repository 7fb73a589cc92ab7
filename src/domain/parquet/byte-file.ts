/** A file of which parts are read, wherever it lies. */
export interface ByteFile {
  /** What messages call it. */
  readonly name: string;
  readonly byteLength: number;
  /** How many bytes of its end say what is in it, where that is known. */
  readonly footer?: number;
  /** The bytes from `start` up to `end`, exactly. @throws what the way to the file throws */
  slice(start: number, end: number): Promise<ArrayBuffer>;
}

/** A file that is in memory. */
export function byteFileOf(name: string, bytes: Uint8Array<ArrayBuffer>): ByteFile {
  const { buffer, byteOffset, byteLength } = bytes;
  return {
    name,
    byteLength,
    slice: (start, end) => Promise.resolve(buffer.slice(byteOffset + start, byteOffset + end)),
  };
}
