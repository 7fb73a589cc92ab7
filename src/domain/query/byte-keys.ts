import { hashOfBytes } from '../graph/packed-ids.js';
import type { PackedTexts } from '../graph/text-column.js';

const FIRST_KEYS = 1 << 10;
const BYTES_PER_KEY = 12;
const FREE = -1;
/** Growth factor of a full buffer. */
const GROWTH = 1.5;
/** UTF-8 needs at most this many bytes per UTF-16 code unit. */
const BYTES_PER_UNIT = 3;
const ENCODER = new TextEncoder();

/** A text as UTF-8; a lone surrogate becomes the replacement character. */
export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * BYTES_PER_UNIT);
  return bytes.subarray(0, ENCODER.encodeInto(text, bytes).written);
}

/**
 * Assigns consecutive numbers to distinct texts, stored as UTF-8 in one buffer, since millions of strings take several
 * times as much memory.
 */
export class ByteKeys {
  length = 0;
  #bytes = new Uint8Array(FIRST_KEYS * BYTES_PER_KEY);
  #starts = new Uint32Array(FIRST_KEYS + 1);
  /** An open-addressing hash table, at most three quarters full. */
  #slots = new Int32Array(2 * FIRST_KEYS).fill(FREE);
  /** A buffer for encoding the string to look up. */
  #written = new Uint8Array(1 << 10);

  /** The number of a text; a new text gets the next one. */
  numberOf(text: string): number {
    if (text.length * BYTES_PER_UNIT > this.#written.length) {
      this.#written = new Uint8Array(2 * text.length * BYTES_PER_UNIT);
    }
    const { written } = ENCODER.encodeInto(text, this.#written);
    return this.numberOfBytes(this.#written, 0, written);
  }

  /** The number of the text with these bytes; a new text gets the next one. */
  numberOfBytes(bytes: Uint8Array, start: number, end: number): number {
    const mask = this.#slots.length - 1;
    let slot = hashOfBytes(bytes, start, end) & mask;
    for (let key = this.#slots[slot] ?? FREE; key !== FREE; key = this.#slots[slot] ?? FREE) {
      if (this.#isAt(key, bytes, start, end)) return key;
      slot = (slot + 1) & mask;
    }
    const number = this.length++;
    this.#slots[slot] = number;
    const from = this.#starts[number] ?? 0;
    this.#reserve(from + end - start);
    for (let i = start, at = from; i < end; i++, at++) this.#bytes[at] = bytes[i] ?? 0;
    this.#starts[number + 1] = from + end - start;
    if (4 * this.length >= 3 * this.#slots.length) this.#rehash();
    return number;
  }

  /** The texts by number, until another one is added. */
  get texts(): PackedTexts {
    return { bytes: this.#bytes, starts: this.#starts.subarray(0, this.length + 1) };
  }

  /** The memory that the texts take, without the hash table. */
  get byteLength(): number {
    return (this.#starts[this.length] ?? 0) + this.length * this.#starts.BYTES_PER_ELEMENT;
  }

  #isAt(key: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.#starts[key] ?? 0;
    const length = end - start;
    if ((this.#starts[key + 1] ?? 0) - from !== length) return false;
    for (let i = 0; i < length; i++) if (this.#bytes[from + i] !== bytes[start + i]) return false;
    return true;
  }

  #reserve(bytes: number): void {
    if (this.length + 1 >= this.#starts.length) {
      const longer = new Uint32Array(Math.ceil(GROWTH * this.#starts.length));
      longer.set(this.#starts);
      this.#starts = longer;
    }
    if (bytes <= this.#bytes.length) return;
    const longer = new Uint8Array(Math.max(bytes, GROWTH * this.#bytes.length));
    longer.set(this.#bytes);
    this.#bytes = longer;
  }

  #rehash(): void {
    const slots = new Int32Array(2 * this.#slots.length).fill(FREE);
    const mask = slots.length - 1;
    for (let key = 0; key < this.length; key++) {
      let slot =
        hashOfBytes(this.#bytes, this.#starts[key] ?? 0, this.#starts[key + 1] ?? 0) & mask;
      while (slots[slot] !== FREE) slot = (slot + 1) & mask;
      slots[slot] = key;
    }
    this.#slots = slots;
  }
}
