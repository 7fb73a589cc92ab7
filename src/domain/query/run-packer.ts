import { finish } from '../format/steps.js';
import { ByteKeys } from './byte-keys.js';
import { PIECE_BYTES, type KeyWriter, type PackedKeys } from './key-blocks.js';
import { KeyPacker } from './key-packer.js';
import { mergeRuns } from './merge-runs.js';
import { PieceWriter } from './piece-writer.js';
import { PostingPacker } from './posting-packer.js';

/** Memory of the keys and items that are collected before they are packed. Of so many, most fit into a cache. */
const RUN_BYTES = 1 << 22;
/** About as many bytes are logged for an item of a key. */
const BYTES_PER_ITEM = 2;
const NONE = -1;
const FIRST_KEPT = 64;

/**
 * Packs many keys run by run, and then merges the runs: only the keys of one run are in memory as they are added. A run
 * is packed at once, in the middle of adding, so this is for a worker. Single-pass in-memory indexing (Heinz & Zobel 2003), with runs in memory.
 */
export class RunPacker extends KeyPacker {
  /** The number of runs that were full. */
  runCount = 0;
  readonly #runBytes: number;
  #item = NONE;
  /** How often an item was added in this run. */
  #added = 0;
  readonly #runs: PackedKeys[] = [];
  /** The keys that are kept, and the number of each in this run. */
  readonly #kept = new ByteKeys();
  #numbers = new Int32Array(FIRST_KEPT).fill(NONE);

  /** @param runBytes so much memory makes a run full */
  constructor(runBytes = RUN_BYTES) {
    super();
    this.#runBytes = runBytes;
  }

  override add(key: string, item: number): boolean {
    this.#beginItem(item);
    return super.add(key, item);
  }

  override addBytes(bytes: Uint8Array, start: number, end: number, item: number): boolean {
    this.#beginItem(item);
    return super.addBytes(bytes, start, end, item);
  }

  override keep(key: string): number {
    const kept = this.#kept.numberOf(key);
    if (kept >= this.#numbers.length) {
      const longer = new Int32Array(2 * this.#numbers.length).fill(NONE);
      longer.set(this.#numbers);
      this.#numbers = longer;
    }
    return kept;
  }

  override addKept(kept: number, item: number): boolean {
    this.#beginItem(item);
    let number = this.#numbers[kept] ?? NONE;
    if (number === NONE) {
      const { bytes, starts } = this.#kept.texts;
      number = this.keys.numberOfBytes(bytes, starts[kept] ?? 0, starts[kept + 1] ?? 0);
      this.#numbers[kept] = number;
    }
    return super.addKept(number, item);
  }

  /** Cost: that of packing the last run, and of merging all of them. */
  override *pack(): Generator<undefined, PackedKeys> {
    const last = yield* super.pack();
    this.keys = new ByteKeys();
    this.items = new PostingPacker();
    const runs = this.#runs.splice(0);
    return runs.length === 0 ? last : yield* mergeRuns([...runs, last]);
  }

  /** Ends a run that is full, unless more may be added for the same item. */
  #beginItem(item: number): void {
    this.#added++;
    if (item === this.#item) return;
    this.#item = item;
    if (this.keys.byteLength + BYTES_PER_ITEM * this.#added < this.#runBytes) return;
    this.#runs.push(finish(super.pack()));
    this.keys = new ByteKeys();
    this.items = new PostingPacker();
    this.#numbers.fill(NONE);
    this.#added = 0;
    this.runCount++;
  }

  protected override writerOf(bytes: number): KeyWriter {
    return bytes <= PIECE_BYTES ? super.writerOf(bytes) : new PieceWriter();
  }
}
