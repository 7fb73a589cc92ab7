import { KEYS_PER_BLOCK, PIECE_BYTES, type PackedKeys } from './key-blocks.js';
import { MORE } from './varint.js';

const FIRST_BYTES = 64;

/** Reads packed keys one after the other, from the first key of any block. */
export class KeyCursor {
  /** The position of the key that was read last; -1 before the first. It may be set to before the first of a block. */
  position = -1;
  /** Its bytes, the first {@link length} of these. */
  key = new Uint8Array(FIRST_BYTES);
  length = 0;
  /** The piece that its items are in, and where. */
  piece: Uint8Array = new Uint8Array();
  itemsStart = 0;
  itemsEnd = 0;
  readonly #packed: PackedKeys;

  constructor(packed: PackedKeys) {
    this.#packed = packed;
  }

  /** Reads the next key. @returns whether there is one */
  next(): boolean {
    this.position++;
    if (this.position === this.#packed.length) return false;
    this.itemsStart = this.itemsEnd;
    if (this.position % KEYS_PER_BLOCK === 0) {
      const { blocks, pieces } = this.#packed;
      const place = blocks[this.position / KEYS_PER_BLOCK] ?? 0;
      // A single piece may be longer.
      const at = Math.min(Math.floor(place / PIECE_BYTES), pieces.length - 1);
      this.itemsStart = place - at * PIECE_BYTES;
      this.piece = pieces[at] ?? this.piece;
    }
    const shared = this.#read();
    this.length = shared + this.#read();
    if (this.length > this.key.length) {
      const longer = new Uint8Array(2 * this.length);
      longer.set(this.key);
      this.key = longer;
    }
    for (let i = shared; i < this.length; i++) this.key[i] = this.piece[this.itemsStart++] ?? 0;
    const itemBytes = this.#read();
    this.itemsEnd = this.itemsStart + itemBytes;
    return true;
  }

  #read(): number {
    const { piece } = this;
    let byte = piece[this.itemsStart++] ?? 0;
    let number = byte & (MORE - 1);
    for (let shift = 7; byte >= MORE; shift += 7) {
      byte = piece[this.itemsStart++] ?? 0;
      number |= (byte & (MORE - 1)) << shift;
    }
    return number;
  }
}
