import type { PackedTexts } from '../graph/text-column.js';
import type { PackedLists } from './posting-packer.js';
import { writeVarint } from './varint.js';

/**
 * Keys in byte order, each with its items. In a sorted list a key mostly begins as the one before does, so only the rest
 * of it is stored, and nothing but the bytes says where a key or its items are.
 */
export interface PackedKeys {
  readonly length: number;
  /** Block → the offset of its first key, which is stored as a whole. */
  readonly blocks: Uint32Array;
  /**
   * Of each key: how many bytes it shares with the one before, how many others follow, and these; how many bytes its
   * items take, and these, as in {@link PackedLists}.
   */
  readonly bytes: Uint8Array;
}

/** Keys per block, which have to be read one after the other. */
export const KEYS_PER_BLOCK = 16;
/** Keys packed per step. */
const KEYS_PER_STEP = 16_384;

/** Called with the rank of a key and its range of bytes. */
export type KeyCallback = (rank: number, bytes: Uint8Array, start: number, end: number) => void;

/**
 * Packs keys in short steps. Cost: one pass over the bytes.
 * @param order the keys in the order of their bytes
 * @param lists the items of each, in this order
 */
export function* packKeys(
  { bytes: from, starts }: PackedTexts,
  order: Uint32Array,
  lists: PackedLists,
  onKey: KeyCallback,
): Generator<undefined, PackedKeys> {
  const startOf = (rank: number) => starts[order[rank] ?? 0] ?? 0;
  const endOf = (rank: number) => starts[(order[rank] ?? 0) + 1] ?? 0;
  const sharedBy = (rank: number) => {
    if (rank % KEYS_PER_BLOCK === 0) return 0;
    const [before, start] = [startOf(rank - 1), startOf(rank)];
    const most = Math.min(endOf(rank - 1) - before, endOf(rank) - start);
    let shared = 0;
    while (shared < most && from[before + shared] === from[start + shared]) shared++;
    return shared;
  };
  const blocks = new Uint32Array(Math.ceil(order.length / KEYS_PER_BLOCK));
  // Three counts for each key: of one byte, and one more for 128 bytes or more.
  const most = (starts[order.length] ?? 0) + lists.bytes.length;
  const bytes = new Uint8Array(most + (most >>> 7) + 3 * order.length);
  let at = 0;
  for (let rank = 0; rank < order.length; rank++) {
    if (rank % KEYS_PER_STEP === 0) yield;
    if (rank % KEYS_PER_BLOCK === 0) blocks[rank / KEYS_PER_BLOCK] = at;
    const [start, end, shared] = [startOf(rank), endOf(rank), sharedBy(rank)];
    onKey(rank, from, start, end);
    at = writeVarint(bytes, at, shared);
    at = writeVarint(bytes, at, end - start - shared);
    for (let i = start + shared; i < end; i++) bytes[at++] = from[i] ?? 0;
    const [firstItem, lastItem] = [lists.starts[rank] ?? 0, lists.starts[rank + 1] ?? 0];
    at = writeVarint(bytes, at, lastItem - firstItem);
    for (let i = firstItem; i < lastItem; i++) bytes[at++] = lists.bytes[i] ?? 0;
  }
  return { length: order.length, blocks, bytes: bytes.slice(0, at) };
}
