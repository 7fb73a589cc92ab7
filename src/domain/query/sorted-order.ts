import type { PackedTexts } from '../graph/text-column.js';

/** Number of leading bytes by which texts are distributed to buckets, which are then sorted separately. */
const HEAP_BYTES = 2;
const HEAPS = 1 << (8 * HEAP_BYTES);
/** Number of bytes that are compared at once, as one integer. */
const BYTES_AT_ONCE = 4;
/** Texts distributed or sorted per step. */
const TEXTS_PER_STEP = 16_384;
/** Fewer texts are sorted by direct comparison. */
const FEW = 8;
/** Index of the more significant half of a 64-bit number: 1 on little-endian machines, that is, nearly everywhere. */
const HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

/**
 * The indices of texts in byte order, in short steps: a radix sort, four bytes at a time, whose passes use the engine's
 * sort of plain numbers and compare no texts. Cost: a few sorts of that many numbers.
 */
export function* sortedOrder(texts: PackedTexts): Generator<undefined, Uint32Array> {
  const count = texts.starts.length - 1;
  if (count <= TEXTS_PER_STEP) {
    const order = Uint32Array.from({ length: count }, (_, text) => text);
    sortFrom(texts, order, 0);
    return order;
  }
  const heapOf = (text: number) => bytesAt(texts, text, 0, HEAP_BYTES);
  const ends = new Uint32Array(HEAPS + 1);
  for (let text = 0; text < count; text++) {
    if (text % TEXTS_PER_STEP === 0) yield;
    const heap = heapOf(text) + 1;
    ends[heap] = (ends[heap] ?? 0) + 1;
  }
  for (let heap = 0; heap < HEAPS; heap++)
    ends[heap + 1] = (ends[heap + 1] ?? 0) + (ends[heap] ?? 0);
  const order = new Uint32Array(count);
  const next = ends.slice();
  for (let text = 0; text < count; text++) {
    if (text % TEXTS_PER_STEP === 0) yield;
    const heap = heapOf(text);
    const at = next[heap] ?? 0;
    order[at] = text;
    next[heap] = at + 1;
  }
  let done = 0;
  for (let heap = 0; heap < HEAPS; heap++) {
    const [start, end] = [ends[heap] ?? 0, ends[heap + 1] ?? 0];
    if (end - start > 1) sortFrom(texts, order.subarray(start, end), HEAP_BYTES);
    if (end - done < TEXTS_PER_STEP) continue;
    done = end;
    yield;
  }
  return order;
}

/** Sorts the indices of texts that are equal up to a byte position. */
function sortFrom(texts: PackedTexts, order: Uint32Array, from: number): void {
  if (order.length <= FEW) {
    order.sort((a, b) => compareFrom(texts, a, b, from));
    return;
  }
  const pairs = new Uint32Array(2 * order.length);
  let longest = 0;
  for (let i = 0; i < order.length; i++) {
    const text = order[i] ?? 0;
    pairs[2 * i + HIGH] = bytesAt(texts, text, from, BYTES_AT_ONCE);
    pairs[2 * i + 1 - HIGH] = text;
    longest = Math.max(longest, (texts.starts[text + 1] ?? 0) - (texts.starts[text] ?? 0));
  }
  new BigUint64Array(pairs.buffer).sort();
  for (let i = 0; i < order.length; i++) order[i] = pairs[2 * i + 1 - HIGH] ?? 0;
  for (let start = 0, end = 1; start < order.length; start = end++) {
    while (end < order.length && pairs[2 * end + HIGH] === pairs[2 * start + HIGH]) end++;
    if (end - start < 2) continue;
    const same = order.subarray(start, end);
    if (from + BYTES_AT_ONCE < longest) sortFrom(texts, same, from + BYTES_AT_ONCE);
    else same.sort((a, b) => compareFrom(texts, a, b, from));
  }
}

/** Some bytes of a text as a big-endian number, padded with zeros. */
function bytesAt(
  { bytes, starts }: PackedTexts,
  text: number,
  from: number,
  count: number,
): number {
  const end = starts[text + 1] ?? 0;
  let number = 0;
  for (let i = 0, at = (starts[text] ?? 0) + from; i < count; i++, at++) {
    number = (number << 8) | (at < end ? (bytes[at] ?? 0) : 0);
  }
  return number >>> 0;
}

function compareFrom({ bytes, starts }: PackedTexts, a: number, b: number, from: number): number {
  let [atA, atB] = [(starts[a] ?? 0) + from, (starts[b] ?? 0) + from];
  const [endA, endB] = [starts[a + 1] ?? 0, starts[b + 1] ?? 0];
  for (; atA < endA && atB < endB; atA++, atB++) {
    const difference = (bytes[atA] ?? 0) - (bytes[atB] ?? 0);
    if (difference !== 0) return difference;
  }
  return endA - atA - (endB - atB);
}
