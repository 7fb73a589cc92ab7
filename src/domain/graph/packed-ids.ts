import type { Ids } from './graph-columns.js';
import { NONE } from './graph-ties.js';
import { TextColumn, type PackedTexts } from './text-column.js';

/** Ids with the table by which they are found. */
export interface PackedIds {
  readonly texts: PackedTexts;
  /** A hash table with open addresses: node numbers, {@link NONE} where a slot is free. Its length is a power of two. */
  readonly slots: Int32Array;
}

/** Slots for each id, at least: the fuller a table, the longer the way to a free slot. */
const SLOTS_AN_ID = 2;

/** The table for ids that are all different. Cost: linear. */
export function slotsOf(ids: readonly string[]): Int32Array {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(ids.length * SLOTS_AN_ID + 1))).fill(NONE);
  const mask = slots.length - 1;
  ids.forEach((id, n) => {
    let slot = hashOf(id) & mask;
    while (slots[slot] !== NONE) slot = (slot + 1) & mask;
    slots[slot] = n;
  });
  return slots;
}

/** FNV-1a over the units of a text, its high bits mixed into the low ones. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Ids in typed arrays: nothing of them is made before it is asked for. */
export class IdColumn implements Ids {
  readonly #texts: TextColumn;
  readonly #slots: Int32Array;

  constructor({ texts, slots }: PackedIds) {
    this.#texts = new TextColumn(texts);
    this.#slots = slots;
  }

  idAt(node: number): string | undefined {
    return node >= 0 && node < this.#texts.length ? this.#texts.textAt(node) : undefined;
  }

  numberOf(id: string): number | undefined {
    const mask = this.#slots.length - 1;
    for (let slot = hashOf(id) & mask; ; slot = (slot + 1) & mask) {
      const node = this.#slots[slot] ?? NONE;
      if (node === NONE) return undefined;
      if (this.#texts.textAt(node) === id) return node;
    }
  }
}
