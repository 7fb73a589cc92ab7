import type { PackedTexts } from '../graph/text-column.js';
import type { PackedLists } from './posting-packer.js';
import { writeVarint } from './varint.js';

/**
 * Keys in byte order, each with its items (front coding): a sorted key usually shares a prefix with the previous one,
 * so only the rest is stored; positions within a block are found by reading its bytes.
 */
export interface PackedKeys {
  readonly length: number;
  /** Block → the offset of its first key, which is stored as a whole. */
  readonly blocks: Uint32Array;
  /**
   * For each key: the length of the prefix shared with the previous key, the length of the rest, and the rest; then the
   * length of its items in bytes, and the items, as in {@link PackedLists}.
   */
  readonly bytes: Uint8Array;
}

/** Keys per block, which have to be read sequentially. */
export const KEYS_PER_BLOCK = 16;
/** Keys packed per step. */
const KEYS_PER_STEP = 16_384;

/** Called with the rank of a key and its range of bytes. */
export type KeyCallback = (rank: number, bytes: Uint8Array, start: number, end: number) => void;

/**
 * Packs keys in short steps. Cost: one pass over the bytes.
 * @param order the keys in byte order
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
  // Three lengths for each key, of one byte each; a length of 128 or more takes another byte.
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
