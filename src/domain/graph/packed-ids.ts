import type { Ids } from './graph-columns.js';
import { NONE } from './adjacency.js';
import { packedFormOf, TextColumn, type PackedTexts } from './text-column.js';

/** Ids with the hash table that finds them. */
export interface PackedIds {
  readonly texts: PackedTexts;
  /** An open-addressing hash table of node numbers; {@link NONE} marks a free slot. Its length is a power of two. */
  readonly slots: Int32Array;
}

/** Minimum number of slots per id: the fuller the table, the longer the probe sequences. */
const SLOTS_PER_ID = 2;

/**
 * Builds the hash table of ids; null if two ids are equal. Cost: one pass over the bytes, plus comparing collisions.
 */
export function slotsOf(texts: PackedTexts): Int32Array | null {
  const { bytes, starts } = texts;
  const count = starts.length - 1;
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(count * SLOTS_PER_ID + 1))).fill(NONE);
  const mask = slots.length - 1;
  for (let n = 0; n < count; n++) {
    const [start, end] = [starts[n] ?? 0, starts[n + 1] ?? 0];
    let slot = hashOfBytes(bytes, start, end) & mask;
    for (let other = slots[slot] ?? NONE; other !== NONE; other = slots[slot] ?? NONE) {
      if (isAt(texts, other, bytes, start, end)) return null;
      slot = (slot + 1) & mask;
    }
    slots[slot] = n;
  }
  return slots;
}

/** The number of the id with these bytes; {@link NONE} if there is none. */
export function numberOfBytes(
  { texts, slots }: PackedIds,
  bytes: Uint8Array,
  start: number,
  end: number,
): number {
  const mask = slots.length - 1;
  for (let slot = hashOfBytes(bytes, start, end) & mask; ; slot = (slot + 1) & mask) {
    const node = slots[slot] ?? NONE;
    if (node === NONE || isAt(texts, node, bytes, start, end)) return node;
  }
}

/** FNV-1a over the bytes of a text, with its high bits mixed into the low ones. */
export function hashOfBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Whether the text at a place is the same as these bytes. */
export function isAt(
  texts: PackedTexts,
  place: number,
  bytes: Uint8Array,
  start: number,
  end: number,
): boolean {
  const from = texts.starts[place] ?? 0;
  const length = end - start;
  if ((texts.starts[place + 1] ?? 0) - from !== length) return false;
  for (let i = 0; i < length; i++) if (texts.bytes[from + i] !== bytes[start + i]) return false;
  return true;
}

/** Ids in typed arrays, each decoded when requested. */
export class IdColumn implements Ids {
  readonly #ids: PackedIds;
  readonly #texts: TextColumn;

  constructor(ids: PackedIds) {
    this.#ids = ids;
    this.#texts = new TextColumn(ids.texts);
  }

  get packed(): PackedTexts {
    return this.#ids.texts;
  }

  idAt(node: number): string | undefined {
    return node >= 0 && node < this.#texts.length ? this.#texts.textAt(node) : undefined;
  }

  numberOf(id: string): number | undefined {
    const bytes = packedFormOf(id);
    const node = numberOfBytes(this.#ids, bytes, 0, bytes.length);
    return node === NONE ? undefined : node;
  }
}
