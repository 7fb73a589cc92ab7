import type { Texts } from './graph-columns.js';

/** Concatenated UTF-8 texts with the offset of each; there is one offset more than there are texts. */
export interface PackedTexts {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
}

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });
/** UTF-8 needs at most this many bytes per UTF-16 code unit. */
const BYTES_PER_UNIT = 3;
const FIRST_BYTES = 1 << 16;
/**
 * A lone surrogate, which UTF-8 cannot encode: such a text is stored as JSON, after a byte that never occurs in UTF-8.
 */
const ILL_FORMED = /\p{Surrogate}/u;
const AS_JSON = 0xff;

/** The bytes of a single text in packed form. */
export function packedFormOf(text: string): Uint8Array {
  const isIllFormed = ILL_FORMED.test(text);
  const written = isIllFormed ? JSON.stringify(text) : text;
  const start = isIllFormed ? 1 : 0;
  const bytes = new Uint8Array(start + written.length * BYTES_PER_UNIT);
  if (isIllFormed) bytes[0] = AS_JSON;
  const end = start + ENCODER.encodeInto(written, bytes.subarray(start)).written;
  return bytes.subarray(0, end);
}

/** Appends texts to a growing buffer. */
export class TextPacker {
  #bytes = new Uint8Array(FIRST_BYTES);
  readonly #starts: number[] = [0];
  #end = 0;

  add(text: string): void {
    if (ILL_FORMED.test(text)) {
      this.#reserve(1);
      this.#bytes[this.#end++] = AS_JSON;
      this.#write(JSON.stringify(text));
    } else this.#write(text);
    this.#starts.push(this.#end);
  }

  /** The added texts, in buffers of exactly the right length. */
  pack(): PackedTexts {
    return { bytes: this.#bytes.slice(0, this.#end), starts: Uint32Array.from(this.#starts) };
  }

  #write(text: string): void {
    this.#reserve(text.length * BYTES_PER_UNIT);
    this.#end += ENCODER.encodeInto(text, this.#bytes.subarray(this.#end)).written;
  }

  #reserve(bytes: number): void {
    const maxEnd = this.#end + bytes;
    if (maxEnd <= this.#bytes.length) return;
    const longer = new Uint8Array(Math.max(maxEnd, this.#bytes.length * 2));
    longer.set(this.#bytes.subarray(0, this.#end));
    this.#bytes = longer;
  }
}

/** Decodes packed texts one at a time. */
export class TextColumn implements Texts {
  readonly packed: PackedTexts;

  constructor(packed: PackedTexts) {
    this.packed = packed;
  }

  get length(): number {
    return this.packed.starts.length - 1;
  }

  textAt(place: number): string {
    const { bytes, starts } = this.packed;
    const [start, end] = [starts[place] ?? 0, starts[place + 1] ?? 0];
    if (bytes[start] !== AS_JSON || start === end)
      return DECODER.decode(bytes.subarray(start, end));
    return JSON.parse(DECODER.decode(bytes.subarray(start + 1, end))) as string;
  }
}
