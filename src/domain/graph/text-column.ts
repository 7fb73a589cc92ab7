import type { Texts } from './graph-columns.js';

/** Texts one after another, as UTF-8, with where each starts; one start more than there are texts. */
export interface PackedTexts {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
}

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });
/** UTF-8 takes no more bytes for a unit of a JavaScript string. */
const BYTES_A_UNIT = 3;
const FIRST_BYTES = 1 << 16;
/** Half of a surrogate pair, which UTF-8 cannot say: such a text is packed as JSON has it, behind a byte that no UTF-8 has. */
const ILL_FORMED = /\p{Surrogate}/u;
const AS_JSON = 0xff;

/** A text as it is packed, by itself. */
export function packedFormOf(text: string): Uint8Array {
  const isIllFormed = ILL_FORMED.test(text);
  const written = isIllFormed ? JSON.stringify(text) : text;
  const start = isIllFormed ? 1 : 0;
  const bytes = new Uint8Array(start + written.length * BYTES_A_UNIT);
  if (isIllFormed) bytes[0] = AS_JSON;
  const end = start + ENCODER.encodeInto(written, bytes.subarray(start)).written;
  return bytes.subarray(0, end);
}

/** Puts texts together. */
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

  /** What was added, in memory of its own. */
  pack(): PackedTexts {
    return { bytes: this.#bytes.slice(0, this.#end), starts: Uint32Array.from(this.#starts) };
  }

  #write(text: string): void {
    this.#reserve(text.length * BYTES_A_UNIT);
    this.#end += ENCODER.encodeInto(text, this.#bytes.subarray(this.#end)).written;
  }

  #reserve(bytes: number): void {
    const most = this.#end + bytes;
    if (most <= this.#bytes.length) return;
    const longer = new Uint8Array(Math.max(most, this.#bytes.length * 2));
    longer.set(this.#bytes.subarray(0, this.#end));
    this.#bytes = longer;
  }
}

/** Reads packed texts one at a time. */
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
