import { bitsIn } from '../graph/bitset.js';
import { editsBetween } from '../format/edits-between.js';
import { SortedKeys } from './sorted-keys.js';
import { FIELD_BITS, lettersOf, type PackedWords } from './word-packer.js';

/** A text that contains all the words, with the node it belongs to and its score. */
interface WordHit {
  readonly node: number;
  readonly score: number;
}

const FIELD_MASK = (1 << FIELD_BITS) - 1;
/** Okapi BM25+ (Lv & Zhai 2011) with the constants that search libraries commonly use. */
const BM25 = { k: 1.2, b: 0.7, d: 0.5 } as const;
/** The weight of a word that matches only as a prefix, or with typos. */
const WEIGHTS = { prefix: 0.375, near: 0.45 } as const;
/** The penalty per unmatched letter of a word. */
const REST = 0.3;
/**
 * Number of hits that are sorted. Nobody reads further, and sorting a hundred thousand takes longer than finding them.
 */
export const SORTED = 1000;

/** Postings scanned, or words compared for typos, per step. */
const ITEMS_PER_STEP = 1 << 15;
const WORDS_PER_STEP = 1 << 17;

/** The texts that match a query. */
interface WordsFound {
  /** The best thousand, or all if fewer, best first. */
  readonly best: readonly WordHit[];
  /** The others, ascending. */
  readonly others: Int32Array;
}

/** Full-text search over packed words. */
export class WordIndex {
  readonly #words: SortedKeys;
  readonly #packed: PackedWords;
  readonly #boosts: readonly number[];
  readonly #textCount: number;
  /** Field → its average number of words. */
  readonly #averages: readonly number[];
  /**
   * Field → inverse document frequency of the current word. Allocated once, as a hundred thousand words may match a
   * prefix.
   */
  readonly #rarities: Float64Array;

  /** @param boosts weight of each field */
  constructor(packed: PackedWords, boosts: readonly number[]) {
    this.#packed = packed;
    this.#words = new SortedKeys(packed.words);
    this.#boosts = boosts;
    this.#rarities = new Float64Array(boosts.length);
    this.#textCount = packed.sizes.length / boosts.length;
    this.#averages = packed.sums.map((sum) => sum / this.#textCount);
  }

  /**
   * The texts that contain every word as a prefix of one of theirs, or with a number of typos; in short steps. Cost:
   * the postings of matching words, one pass over the texts, and one over the vocabulary if typos are allowed.
   */
  *search(
    words: readonly string[],
    typosIn: (word: string) => number,
  ): Generator<undefined, WordsFound> {
    const scores = new Float64Array(this.#textCount);
    /** Text → the number of leading query words that it contains. */
    const had = new Uint8Array(this.#textCount);
    let items = 0;
    for (const [n, word] of words.entries()) {
      for (const { position, weight } of this.#weighed(word, typosIn(word))) {
        if (weight > 0) items += this.#add(position, weight, n, scores, had);
        if (weight > 0 && items < ITEMS_PER_STEP) continue;
        items = 0;
        yield;
      }
    }
    yield;
    return bestFirst(words.length > 0 ? placesOf(had, words.length) : new Int32Array(), scores);
  }

  /** The positions and weights of all words that match; in a long scan, occasionally yields undefined to pause. */
  *#weighed(word: string, typos: number): Generator<{ position: number; weight: number }> {
    const { lengths } = this.#packed;
    const [from, to] = this.#words.rangeOf(word);
    for (let position = from; position < to; position++) {
      const length = lengths[position] ?? 0;
      const rest = length - word.length;
      const weight = rest === 0 ? 1 : (WEIGHTS.prefix * length) / (length + REST * rest);
      yield { position, weight };
    }
    if (typos === 0) return;
    for (let start = 0; start < lengths.length; start += WORDS_PER_STEP) {
      const end = Math.min(start + WORDS_PER_STEP, lengths.length);
      for (const { position, steps } of this.#near(word, typos, start, end)) {
        const length = lengths[position] ?? 0;
        if (position >= from && position < to) continue;
        yield { position, weight: (WEIGHTS.near * length) / (length + steps) };
      }
      yield { position: start, weight: 0 };
    }
  }

  /**
   * Words within an edit distance. Comparing sets of letters first rules out most words, as a typo adds at most one
   * letter and removes at most one.
   */
  #near(
    word: string,
    typos: number,
    start: number,
    end: number,
  ): readonly { position: number; steps: number }[] {
    const { lengths, letters } = this.#packed;
    const wanted = lettersOf(word);
    const found: { position: number; steps: number }[] = [];
    for (let position = start; position < end; position++) {
      if (Math.abs((lengths[position] ?? 0) - word.length) > typos) continue;
      const has = letters[position] ?? 0;
      if (bitsIn(wanted & ~has) > typos || bitsIn(has & ~wanted) > typos) continue;
      const steps = editsBetween(this.#words.keyAt(position), word);
      if (steps > 0 && steps <= typos) found.push({ position, steps });
    }
    return found;
  }

  /**
   * Adds the score of a word to every text that contains it and all query words before. @returns the number of texts
   * with it
   */
  #add(position: number, weight: number, n: number, scores: Float64Array, had: Uint8Array): number {
    const items = this.#words.itemsAt(position);
    const fields = this.#boosts.length;
    const rarities = this.#rarities.fill(0);
    for (let i = 0; i < items.length; i++) {
      const field = (items[i] ?? 0) & FIELD_MASK;
      rarities[field] = (rarities[field] ?? 0) + 1;
    }
    for (let field = 0; field < fields; field++) {
      const count = rarities[field] ?? 0;
      if (count > 0)
        rarities[field] = Math.log(1 + (this.#textCount - count + 0.5) / (count + 0.5));
    }
    for (let i = 0; i < items.length; i++) {
      const item = items[i] ?? 0;
      const text = item >>> FIELD_BITS;
      if ((had[text] ?? 0) < n) continue;
      had[text] = n + 1;
      const field = item & FIELD_MASK;
      const size = (this.#packed.sizes[text * fields + field] ?? 0) / (this.#averages[field] ?? 1);
      const often = (BM25.k + 1) / (1 + BM25.k * (1 - BM25.b + BM25.b * size));
      const score = (rarities[field] ?? 0) * (BM25.d + often);
      scores[text] = (scores[text] ?? 0) + weight * (this.#boosts[field] ?? 0) * score;
    }
    return items.length + 1;
  }
}

/** The indices at which a number occurs. */
function placesOf(numbers: Uint8Array, wanted: number): Int32Array {
  let count = 0;
  for (let place = 0; place < numbers.length; place++) if (numbers[place] === wanted) count++;
  const places = new Int32Array(count);
  for (let place = numbers.length - 1; count > 0; place--) {
    if (numbers[place] === wanted) places[--count] = place;
  }
  return places;
}

function bestFirst(texts: Int32Array, scores: Float64Array): WordsFound {
  const hitOf = (node: number): WordHit => ({ node, score: scores[node] ?? 0 });
  const byScore = (a: number, b: number) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b;
  if (texts.length <= SORTED) {
    return { best: Array.from(texts.sort(byScore), hitOf), others: new Int32Array() };
  }
  // Loops over positions: callbacks and iterators would take as long as the rest of a search for a letter.
  const found = new Float64Array(texts.length);
  for (let i = 0; i < texts.length; i++) found[i] = scores[texts[i] ?? 0] ?? 0;
  const threshold = largestOf(found.slice(), SORTED);
  let above = 0;
  for (let i = 0; i < found.length; i++) if ((found[i] ?? 0) > threshold) above++;
  // Of those tied with the last of the best, only the first ones are included.
  let [room, rest] = [SORTED - above, 0];
  const best: number[] = [];
  const others = new Int32Array(texts.length - SORTED);
  for (let i = 0; i < texts.length; i++) {
    const [text, score] = [texts[i] ?? 0, found[i] ?? 0];
    const isBest = score > threshold || (score === threshold && room-- > 0);
    if (isBest) best.push(text);
    else others[rest++] = text;
  }
  return { best: best.sort(byScore).map(hitOf), others };
}

/** The n-th largest number, by Hoare's selection algorithm. Reorders the numbers. */
function largestOf(numbers: Float64Array, position: number): number {
  let [low, high] = [0, numbers.length - 1];
  const wanted = position - 1;
  while (low < high) {
    const pivot = numbers[(low + high) >>> 1] ?? 0;
    let [left, right] = [low, high];
    while (left <= right) {
      while ((numbers[left] ?? 0) > pivot) left++;
      while ((numbers[right] ?? 0) < pivot) right--;
      if (left > right) break;
      [numbers[left], numbers[right]] = [numbers[right] ?? 0, numbers[left] ?? 0];
      left++;
      right--;
    }
    if (wanted <= right) high = right;
    else if (wanted >= left) low = left;
    else break;
  }
  return numbers[wanted] ?? 0;
}
