import { PIECE_BYTES, type KeyWriter, type PackedKeys } from './key-blocks.js';
import { CursorHeap } from './cursor-heap.js';
import { KeyCursor } from './key-cursor.js';
import { firstItemIn, lastItemIn } from './posting-packer.js';
import { PieceWriter } from './piece-writer.js';
import { varintBytesOf } from './varint.js';

/** Keys merged per step. */
const KEYS_PER_STEP = 4096;

/**
 * Merges runs of packed keys into one, in short steps. The items of each run are greater than those of the runs before.
 * What has been read is overwritten with what is written, so that both take hardly more memory than one: the runs are
 * lost. Cost: one pass over their bytes, and for each key a comparison or two per doubling of the number of runs.
 */
export function* mergeRuns(runs: readonly PackedKeys[]): Generator<undefined, PackedKeys> {
  const free: Uint8Array[] = [];
  const heap = new CursorHeap(runs.map((run) => new KeyCursor(run)));
  const writer = new PieceWriter(free);
  let keys = 0;
  for (let least = heap.least(); least.length > 0; least = heap.least()) {
    if (keys++ % KEYS_PER_STEP === 0) yield;
    const [first, ...others] = least;
    if (!first) break;
    write(first, others, writer);
    const pieces = least.map(({ piece }) => piece);
    heap.advance();
    for (let i = 0; i < least.length; i++) {
      const buffer = pieces[i]?.buffer;
      const isLeft = least[i]?.piece.buffer !== buffer;
      if (buffer && isLeft && buffer.byteLength === PIECE_BYTES) free.push(new Uint8Array(buffer));
    }
  }
  return writer.end();
}

/** Writes the key that cursors are at, with the items of all. */
function write(first: KeyCursor, others: readonly KeyCursor[], writer: KeyWriter): void {
  const lasts = others.length > 0 ? [first, ...others].map(lastItemOf) : [];
  let itemBytes = first.itemsEnd - first.itemsStart;
  for (const [i, { piece, itemsStart, itemsEnd }] of others.entries()) {
    const item = firstItemIn(piece, itemsStart);
    itemBytes +=
      itemsEnd - itemsStart - varintBytesOf(item) + varintBytesOf(item - (lasts[i] ?? 0));
  }
  writer.begin(first.key, 0, first.length, itemBytes);
  writer.write(first.piece, first.itemsStart, first.itemsEnd);
  for (const [i, { piece, itemsStart, itemsEnd }] of others.entries()) {
    const item = firstItemIn(piece, itemsStart);
    writer.writeNumber(item - (lasts[i] ?? 0));
    writer.write(piece, itemsStart + varintBytesOf(item), itemsEnd);
  }
}

function lastItemOf({ piece, itemsStart, itemsEnd }: KeyCursor): number {
  return lastItemIn(piece, itemsStart, itemsEnd);
}
