/** Called with the number of bytes of each chunk, as it arrives. */
export type ChunkListener = (bytes: number) => void;

/** A file with random access, wherever it is stored. */
export interface ByteFile {
  /** The name used in messages. */
  readonly name: string;
  readonly byteLength: number;
  /** The length of its footer in bytes, if known. */
  readonly footer?: number;
  /** Exactly the bytes from `start` up to `end` (exclusive). @throws an I/O error */
  slice(start: number, end: number, onChunk?: ChunkListener): Promise<ArrayBuffer>;
}

/** A file in memory. */
export function byteFileOf(name: string, bytes: Uint8Array<ArrayBuffer>): ByteFile {
  const { buffer, byteOffset, byteLength } = bytes;
  return {
    name,
    byteLength,
    slice: (start, end) => Promise.resolve(buffer.slice(byteOffset + start, byteOffset + end)),
  };
}
