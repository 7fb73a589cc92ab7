import { writeVarint } from './varint.js';

/**
 * Keys in byte order, each with its items (front coding): a sorted key usually shares a prefix with the previous one,
 * so only the rest is stored; positions within a block are found by reading its bytes.
 */
export interface PackedKeys {
  readonly length: number;
  /** Block → where its first key is, which is stored as a whole: a piece, times {@link PIECE_BYTES}, and an offset. */
  readonly blocks: Uint32Array;
  /**
   * The bytes of the blocks: a single piece of any length, or several, in which blocks begin before {@link PIECE_BYTES}.
   * For each key: the length of the prefix shared with the previous key, the length of the rest, and the rest; then the
   * length of its items in bytes, and the items, as in {@link PackedLists}.
   */
  readonly pieces: readonly Uint8Array[];
}

/** Keys per block, which have to be read sequentially. */
export const KEYS_PER_BLOCK = 16;
/** Bytes per piece, if there are several, except one whose last block takes more. */
export const PIECE_BYTES = 1 << 18;

/** Writes keys in byte order, with the bytes of their items, into memory that is enough for all of them. */
export class KeyWriter {
  protected piece: Uint8Array;
  protected at = 0;
  protected readonly blocks: number[] = [];
  protected length = 0;
  /** The key that was written last. */
  #key = new Uint8Array() as Uint8Array;
  #start = 0;
  #keyLength = 0;

  constructor(piece: Uint8Array) {
    this.piece = piece;
  }

  /** Writes the next key, whose items must follow: so many bytes of them. The key must stay where it is until the next. */
  begin(key: Uint8Array, start: number, end: number, itemBytes: number): void {
    const length = end - start;
    const isFirst = this.length++ % KEYS_PER_BLOCK === 0;
    if (isFirst) this.blocks.push(this.at);
    let shared = 0;
    if (!isFirst) {
      const most = Math.min(this.#keyLength, length);
      while (shared < most && this.#key[this.#start + shared] === key[start + shared]) shared++;
    }
    this.writeNumber(shared);
    this.writeNumber(length - shared);
    this.write(key, start + shared, end);
    [this.#key, this.#start, this.#keyLength] = [key, start, length];
    this.writeNumber(itemBytes);
  }

  /** Writes items of the last key, as bytes. */
  write(bytes: Uint8Array, start: number, end: number): void {
    for (let i = start; i < end; i++) this.piece[this.at++] = bytes[i] ?? 0;
  }

  /** Writes an item of the last key, or the difference from the one before. */
  writeNumber(number: number): void {
    this.at = writeVarint(this.piece, this.at, number);
  }

  /** What was written. */
  end(): PackedKeys {
    return {
      length: this.length,
      blocks: Uint32Array.from(this.blocks),
      pieces: [this.piece.subarray(0, this.at)],
    };
  }
}
