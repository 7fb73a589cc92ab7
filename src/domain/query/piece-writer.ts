import { KEYS_PER_BLOCK, KeyWriter, PIECE_BYTES, type PackedKeys } from './key-blocks.js';
import { MAX_VARINT_BYTES } from './varint.js';

/** How much longer a piece becomes whose only block is not complete. */
const GROWTH = 1.5;
const FIRST_KEY_BYTES = 64;

/** Writes keys in byte order into pieces of memory, which can be those of keys that are read meanwhile. */
export class PieceWriter extends KeyWriter {
  readonly #pieces: Uint8Array[] = [];
  readonly #free: Uint8Array[];
  /** The last key and the next one, by turns. */
  #key: Uint8Array = new Uint8Array(FIRST_KEY_BYTES);
  #next: Uint8Array = new Uint8Array(FIRST_KEY_BYTES);
  /** The offset at which the last block begins. */
  #blockStart = 0;

  /** @param free pieces of {@link PIECE_BYTES} to use instead of new ones, as long as there are any */
  constructor(free: Uint8Array[] = []) {
    super(free.pop() ?? new Uint8Array(PIECE_BYTES));
    this.#free = free;
  }

  override begin(key: Uint8Array, start: number, end: number, itemBytes: number): void {
    const length = end - start;
    if (length > this.#next.length) this.#next = new Uint8Array(2 * length);
    for (let i = 0; i < length; i++) this.#next[i] = key[start + i] ?? 0;
    if (this.length % KEYS_PER_BLOCK === 0) this.#blockStart = this.at;
    this.#reserve(length + itemBytes + 3 * MAX_VARINT_BYTES);
    super.begin(this.#next, 0, length, itemBytes);
    this.blocks[this.blocks.length - 1] = this.#pieces.length * PIECE_BYTES + this.#blockStart;
    [this.#key, this.#next] = [this.#next, this.#key];
  }

  override end(): PackedKeys {
    const { pieces, ...packed } = super.end();
    return { ...packed, pieces: [...this.#pieces, ...pieces] };
  }

  /** Makes room in the piece, or continues its last block in another one. */
  #reserve(bytes: number): void {
    if (this.at + bytes <= this.piece.length && this.#blockStart < PIECE_BYTES) return;
    const block = this.piece.subarray(this.#blockStart, this.at);
    const needed = block.length + bytes;
    const piece =
      (needed <= PIECE_BYTES ? this.#free.pop() : undefined) ??
      new Uint8Array(Math.max(PIECE_BYTES, GROWTH * needed));
    piece.set(block);
    if (this.#blockStart > 0) this.#pieces.push(this.piece.subarray(0, this.#blockStart));
    this.piece = piece;
    this.at = block.length;
    this.#blockStart = 0;
  }
}
