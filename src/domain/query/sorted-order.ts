import type { PackedTexts } from '../graph/text-column.js';

/** By so many of their first bytes texts are dealt out to heaps; then each heap is sorted by itself. */
const HEAP_BYTES = 2;
const HEAPS = 1 << (8 * HEAP_BYTES);
/** So many bytes of a text are compared at once, as a number. */
const BYTES_AT_ONCE = 4;
/** So many texts are dealt out in one step, or sorted. */
const TEXTS_A_STEP = 16_384;
/** Below this, comparing is quicker than laying out numbers to sort. */
const FEW = 8;
/** Where this machine has the half of a pair of 32-bit numbers that counts more: the second place, nearly everywhere. */
const HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

/**
 * The places of texts in the order of their bytes, in short steps: a radix sort, four bytes at a time, whose passes are sorts of
 * plain numbers, which engines have and which compare no texts. Cost: about that of sorting as many numbers a few times.
 */
export function* sortedOrder(texts: PackedTexts): Generator<undefined, Uint32Array> {
  const count = texts.starts.length - 1;
  if (count <= TEXTS_A_STEP) {
    const order = Uint32Array.from({ length: count }, (_, text) => text);
    sortFrom(texts, order, 0);
    return order;
  }
  const heapOf = (text: number) => bytesAt(texts, text, 0, HEAP_BYTES);
  const ends = new Uint32Array(HEAPS + 1);
  for (let text = 0; text < count; text++) {
    if (text % TEXTS_A_STEP === 0) yield;
    const heap = heapOf(text) + 1;
    ends[heap] = (ends[heap] ?? 0) + 1;
  }
  for (let heap = 0; heap < HEAPS; heap++)
    ends[heap + 1] = (ends[heap + 1] ?? 0) + (ends[heap] ?? 0);
  const order = new Uint32Array(count);
  const next = ends.slice();
  for (let text = 0; text < count; text++) {
    if (text % TEXTS_A_STEP === 0) yield;
    const heap = heapOf(text);
    const at = next[heap] ?? 0;
    order[at] = text;
    next[heap] = at + 1;
  }
  let done = 0;
  for (let heap = 0; heap < HEAPS; heap++) {
    const [start, end] = [ends[heap] ?? 0, ends[heap + 1] ?? 0];
    if (end - start > 1) sortFrom(texts, order.subarray(start, end), HEAP_BYTES);
    if (end - done < TEXTS_A_STEP) continue;
    done = end;
    yield;
  }
  return order;
}

/** Sorts the places of texts that have the same bytes before one. */
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

/** Some bytes of a text as a number, the first the highest; zeros behind its end. */
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
