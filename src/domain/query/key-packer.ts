import { ByteKeys } from './byte-keys.js';
import { KeyWriter, type PackedKeys } from './key-blocks.js';
import { PostingPacker } from './posting-packer.js';
import { sortedOrder } from './sorted-order.js';

/** Keys packed per step. */
const KEYS_PER_STEP = 16_384;

/** Collects keys with items, and packs them in order. See also {@link RunPacker}, for many. */
export class KeyPacker {
  protected keys = new ByteKeys();
  protected items = new PostingPacker();

  /** Adds a number, at least as large as any before. @returns whether the key did not have it yet */
  add(key: string, item: number): boolean {
    return this.items.add(this.keys.numberOf(key), item);
  }

  /** Adds a number to the key with these bytes. */
  addBytes(bytes: Uint8Array, start: number, end: number, item: number): boolean {
    return this.items.add(this.keys.numberOfBytes(bytes, start, end), item);
  }

  /** A number for a key to be added again and again, which {@link addKept} need not look up each time. */
  keep(key: string): number {
    return this.keys.numberOf(key);
  }

  /** Adds a number to a key that was kept. */
  addKept(kept: number, item: number): boolean {
    return this.items.add(kept, item);
  }

  /** Packs the keys in short steps. Nothing can be added afterwards. Cost: sorting the keys, and a pass over the items. */
  *pack(): Generator<undefined, PackedKeys> {
    const { bytes, starts } = this.keys.texts;
    const order = yield* sortedOrder({ bytes, starts });
    const lists = yield* this.items.pack(order);
    // Three lengths for each key, of one byte each; a length of 128 or more takes another byte.
    const most = (starts[order.length] ?? 0) + lists.bytes.length;
    const writer = this.writerOf(most + (most >>> 7) + 3 * order.length);
    for (let rank = 0; rank < order.length; rank++) {
      if (rank % KEYS_PER_STEP === 0) yield;
      const key = order[rank] ?? 0;
      const [first, end] = [lists.starts[rank] ?? 0, lists.starts[rank + 1] ?? 0];
      writer.begin(bytes, starts[key] ?? 0, starts[key + 1] ?? 0, end - first);
      writer.write(lists.bytes, first, end);
    }
    return writer.end();
  }

  /** What keys are written with that take at most so many bytes. */
  protected writerOf(bytes: number): KeyWriter {
    return new KeyWriter(new Uint8Array(bytes));
  }
}
