import { foldText } from '../format/fold-text.js';
import type { LineageGraph } from '../graph/lineage-graph.js';
import type { PackedTexts } from '../graph/text-column.js';
import { bytesOf } from './byte-keys.js';

/** Bytes, or names, scanned per step. */
const BYTES_PER_STEP = 1 << 18;
const NAMES_PER_STEP = 512;
/** Ranks of a match, best first. */
const RANKS = { exact: 0, start: 1, word: 2, inside: 3 } as const;
const RANK_COUNT = Object.keys(RANKS).length;

/**
 * The best nodes whose names contain a text, ignoring case: equal names, then prefixes, then prefixes of a word, then
 * others. Works before the index is built: one pass over the bytes of the names, in short steps.
 */
export function* namesHolding(
  graph: LineageGraph,
  query: string,
  max: number,
): Generator<undefined, readonly number[]> {
  const folded = foldText(query).trim();
  const ranked: number[][] = Array.from({ length: RANK_COUNT }, () => []);
  const collect = (node: number, rank: number) => {
    const list = ranked[rank] ?? [];
    if (list.length < max && list.at(-1) !== node) list.push(node);
  };
  if (folded !== '') {
    const packed = graph.columns.names?.packed;
    yield* packed ? inBytes(packed, folded, collect) : inNames(graph, folded, collect);
  }
  return [...new Set(ranked.flat())].slice(0, max);
}

type MatchCallback = (node: number, rank: number) => void;

function* inNames(
  graph: LineageGraph,
  query: string,
  onMatch: MatchCallback,
): Generator<undefined> {
  for (let n = 0; n < graph.nodeCount; n++) {
    if (n % NAMES_PER_STEP === 0) yield;
    const name = foldText(graph.nameOf(n));
    const at = name.indexOf(query);
    if (at !== -1) {
      onMatch(
        n,
        rankOf(at, name.length === query.length, at > 0 && isWordSign(name.charCodeAt(at - 1))),
      );
    }
  }
}

/** Scans all names in one buffer without creating strings. Ignores case for A to Z only. */
function* inBytes(
  { bytes, starts }: PackedTexts,
  query: string,
  onMatch: MatchCallback,
): Generator<undefined> {
  const wanted = bytesOf(query);
  const [first = 0] = wanted;
  let node = 0;
  let pause = BYTES_PER_STEP;
  for (let at = 0; at + wanted.length <= bytes.length; at++) {
    if (at === pause) {
      pause += BYTES_PER_STEP;
      yield;
    }
    if (smallOf(bytes[at] ?? 0) !== first) continue;
    let length = 1;
    while (length < wanted.length && smallOf(bytes[at + length] ?? 0) === wanted[length]) length++;
    if (length < wanted.length) continue;
    node = placeOf(starts, at, node);
    const [start, end] = [starts[node] ?? 0, starts[node + 1] ?? 0];
    // The match must not extend into the next name.
    if (at + length > end) continue;
    onMatch(
      node,
      rankOf(at - start, end - start === length, at > start && isWordSign(bytes[at - 1] ?? 0)),
    );
  }
}

/** The index of the text that contains a byte offset, searching from `from`. */
function placeOf(starts: Uint32Array, at: number, from: number): number {
  let [low, high] = [from, starts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}

function rankOf(at: number, isWhole: boolean, isInWord: boolean): number {
  if (at === 0) return isWhole ? RANKS.exact : RANKS.start;
  return isInWord ? RANKS.inside : RANKS.word;
}

function smallOf(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte + 32 : byte;
}

/** Whether a byte or code unit belongs to a word: a letter, a digit, or anything beyond ASCII. */
function isWordSign(sign: number): boolean {
  return sign >= 0x80 || (sign >= 0x30 && sign <= 0x39) || isLetter(smallOf(sign));
}

function isLetter(small: number): boolean {
  return small >= 0x61 && small <= 0x7a;
}
