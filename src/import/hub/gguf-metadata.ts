/** So many bytes at the start of a GGUF file hold what it says of itself, before the words of its tokenizer. */
export const GGUF_HEAD_BYTES = 256 * 1024;

const MAGIC = 0x46554747;
const MAX_VERSION = 3;
/** Lists within lists deeper than this are in no file that was meant to be read. */
const MAX_DEPTH = 3;

/** Kind of a value → its size in bytes; texts and lists have one of their own. */
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

/** The bytes have an end, and what they say goes on. */
class EndOfHead extends Error {}

/**
 * What the head of a GGUF file says of itself under `general.`: its texts and whole numbers, by their keys, as far as the bytes
 * reach; nothing if it is not GGUF. Cost: linear in the bytes, whatever lengths they name.
 */
export function ggufMetadataIn(bytes: Uint8Array): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  try {
    readInto(said, new Reader(bytes));
  } catch (error) {
    if (!(error instanceof EndOfHead)) throw error;
  }
  return said;
}

function readInto(said: Map<string, string>, reader: Reader): void {
  if (reader.uint32() !== MAGIC) return;
  const isBig = reader.turnWhereBig();
  const version = reader.uint32();
  if (version < 1 || version > MAX_VERSION || (isBig && version < MAX_VERSION)) return;
  // Lengths were half as wide in the first version.
  reader.isWide = version > 1;
  reader.length();
  const count = reader.length();
  for (let i = 0; i < count; i++) {
    const key = reader.text();
    const value = reader.value(reader.uint32(), 0);
    if (key.startsWith('general.') && value !== null) said.set(key, value);
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

  /** Whether the version that comes next is written big end first; what follows is read that way then. */
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

  /** Texts and whole numbers as texts; null for any other, which is passed over. */
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

  /** Where the next bytes start; goes on behind them. */
  #skip(count: number): number {
    const start = this.#at;
    if (!(start + count <= this.#bytes.byteLength)) throw new EndOfHead();
    this.#at = start + count;
    return start;
  }
}
