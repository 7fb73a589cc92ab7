/** Number of leading bytes of a GGUF file that contain its metadata, before the tokenizer's vocabulary. */
export const GGUF_HEAD_BYTES = 256 * 1024;

const MAGIC = 0x46554747;
const MAX_VERSION = 3;
/** Maximum nesting of lists. */
const MAX_DEPTH = 3;

/** Value type → size in bytes; strings and lists contain their own length. */
const SIZES: ReadonlyMap<number, number> = new Map([
  [0, 1],
  [1, 1],
  [2, 2],
  [3, 2],
  [4, 4],
  [5, 4],
  [6, 4],
  [7, 1],
  [10, 8],
  [11, 8],
  [12, 8],
]);
const UINT32 = 4;
const TEXT = 8;
const LIST = 9;
const UINT64 = 10;

/** Thrown at the end of the bytes, if a value continues. */
class EndOfHead extends Error {}

/**
 * Parses the `general.` metadata of a GGUF file: strings and integers by key, as far as the bytes reach; empty if it is
 * not GGUF. Cost: linear in the bytes, whatever lengths they claim.
 */
export function ggufMetadataIn(bytes: Uint8Array): ReadonlyMap<string, string> {
  const metadata = new Map<string, string>();
  try {
    readInto(metadata, new Reader(bytes));
  } catch (error) {
    if (!(error instanceof EndOfHead)) throw error;
  }
  return metadata;
}

function readInto(metadata: Map<string, string>, reader: Reader): void {
  if (reader.uint32() !== MAGIC) return;
  const isBig = reader.turnWhereBig();
  const version = reader.uint32();
  if (version < 1 || version > MAX_VERSION || (isBig && version < MAX_VERSION)) return;
  // Version 1 has 32-bit lengths.
  reader.isWide = version > 1;
  reader.length();
  const count = reader.length();
  for (let i = 0; i < count; i++) {
    const key = reader.text();
    const value = reader.value(reader.uint32(), 0);
    if (key.startsWith('general.') && value !== null) metadata.set(key, value);
  }
}

/** Reads one value after another. @throws EndOfHead */
class Reader {
  isWide = true;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;
  #isLittle = true;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Detects a big-endian version number, and switches byte order. */
  turnWhereBig(): boolean {
    const at = this.#at;
    const isBig = this.uint32() > 0xffff;
    this.#at = at;
    this.#isLittle = !isBig;
    return isBig;
  }

  uint32(): number {
    return this.#view.getUint32(this.#skip(4), this.#isLittle);
  }

  length(): number {
    if (!this.isWide) return this.uint32();
    return Number(this.#view.getBigUint64(this.#skip(8), this.#isLittle));
  }

  text(): string {
    const length = this.length();
    const start = this.#skip(length);
    return new TextDecoder().decode(this.#bytes.subarray(start, start + length));
  }

  /** Strings and integers as strings; null for other types, which are skipped. */
  value(kind: number, depth: number): string | null {
    if (kind === TEXT) return this.text();
    if (kind === UINT32) return String(this.uint32());
    if (kind === UINT64) return String(this.#view.getBigUint64(this.#skip(8), this.#isLittle));
    if (kind !== LIST) {
      this.#skip(SIZES.get(kind) ?? Infinity);
      return null;
    }
    const inner = this.uint32();
    const count = this.length();
    const size = SIZES.get(inner);
    if (size !== undefined) this.#skip(count * size);
    else if (depth === MAX_DEPTH) throw new EndOfHead();
    else for (let i = 0; i < count; i++) this.value(inner, depth + 1);
    return null;
  }

  /** Skips bytes, and returns their offset. */
  #skip(count: number): number {
    const start = this.#at;
    if (!(start + count <= this.#bytes.byteLength)) throw new EndOfHead();
    this.#at = start + count;
    return start;
  }
}
