import { distance } from 'fastest-levenshtein';
import { SortedKeys } from './sorted-keys.js';
import { FIELD_BITS, lettersOf, type PackedWords } from './word-packer.js';

/** A text that has all the words, by the node it is of, with how well. */
interface WordHit {
  readonly node: number;
  readonly score: number;
}

const FIELD_MASK = (1 << FIELD_BITS) - 1;
/** Okapi BM25+ (Lv & Zhai 2011), with the constants that search libraries have settled on. */
const BM25 = { k: 1.2, b: 0.7, d: 0.5 } as const;
/** What a word is worth that only begins so, or is only near. */
const WEIGHTS = { prefix: 0.375, near: 0.45 } as const;
/** What the rest of a word takes off, for each letter. */
const REST = 0.3;
/** So many of the best are put in order. Nobody reads further, and sorting a hundred thousand takes longer than finding them. */
export const SORTED = 1000;

/** So many texts that have a word are looked at in one step, or words for typos. */
const ITEMS_A_STEP = 1 << 15;
const WORDS_A_STEP = 1 << 17;

/** The texts that words find. */
interface WordsFound {
  /** The best thousand, or all where there are fewer, best first. */
  readonly best: readonly WordHit[];
  /** The others, ascending. */
  readonly others: Int32Array;
}

/** Finds texts by their words. */
export class WordIndex {
  readonly #words: SortedKeys;
  readonly #packed: PackedWords;
  readonly #boosts: readonly number[];
  readonly #textCount: number;
  /** Field → how many words it has on average. */
  readonly #averages: readonly number[];
  /** Field → how rare the word at hand is there. There may be a hundred thousand words that begin so: made once. */
  readonly #rarities: Float64Array;

  /** @param boosts what a word in each field is worth */
  constructor(packed: PackedWords, boosts: readonly number[]) {
    this.#packed = packed;
    this.#words = new SortedKeys(packed.words);
    this.#boosts = boosts;
    this.#rarities = new Float64Array(boosts.length);
    this.#textCount = packed.sizes.length / boosts.length;
    this.#averages = packed.sums.map((sum) => sum / this.#textCount);
  }

  /**
   * The texts that have every word, each as the start of a word of theirs, or with so many typos; in short steps. Cost: what
   * begins so, one pass over the texts, and one over the words there are where typos are forgiven.
   */
  *search(
    words: readonly string[],
    typosIn: (word: string) => number,
  ): Generator<undefined, WordsFound> {
    const scores = new Float64Array(this.#textCount);
    /** Text → how many of the words it has, as far as it has all before them. */
    const had = new Uint8Array(this.#textCount);
    let items = 0;
    for (const [n, word] of words.entries()) {
      for (const { position, weight } of this.#weighed(word, typosIn(word))) {
        if (weight > 0) items += this.#add(position, weight, n, scores, had);
        if (weight > 0 && items < ITEMS_A_STEP) continue;
        items = 0;
        yield;
      }
    }
    yield;
    return bestFirst(words.length > 0 ? placesOf(had, words.length) : new Int32Array(), scores);
  }

  /** The positions of all words that count for one, and what they are worth; now and then nothing, where there is much to look at. */
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
    for (let start = 0; start < lengths.length; start += WORDS_A_STEP) {
      const end = Math.min(start + WORDS_A_STEP, lengths.length);
      for (const { position, steps } of this.#near(word, typos, start, end)) {
        const length = lengths[position] ?? 0;
        if (position >= from && position < to) continue;
        yield { position, weight: (WEIGHTS.near * length) / (length + steps) };
      }
      yield { position: start, weight: 0 };
    }
  }

  /** Words no further than so many typos. A typo changes a letter or none: few words are left to compare letter by letter. */
  #near(
    word: string,
    typos: number,
    start: number,
    end: number,
  ): readonly { position: number; steps: number }[] {
    const { lengths, letters } = this.#packed;
    const asked = lettersOf(word);
    const found: { position: number; steps: number }[] = [];
    for (let position = start; position < end; position++) {
      if (Math.abs((lengths[position] ?? 0) - word.length) > typos) continue;
      const has = letters[position] ?? 0;
      if (bitsIn(asked & ~has) > typos || bitsIn(has & ~asked) > typos) continue;
      const steps = distance(this.#words.keyAt(position), word);
      if (steps > 0 && steps <= typos) found.push({ position, steps });
    }
    return found;
  }

  /** Adds what a word is worth to every text that has it and all words before. @returns how many have it */
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

/** Counts bits in parallel (Warren, Hacker's Delight, 5-1). */
function bitsIn(word: number): number {
  word -= (word >>> 1) & 0x55555555;
  word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
  return Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The places at which a number stands. */
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
  const least = largestOf(
    Float64Array.from(texts, (text) => scores[text] ?? 0),
    SORTED,
  );
  let above = 0;
  for (const text of texts) if ((scores[text] ?? 0) > least) above++;
  // Of a hundred thousand that are as good as the last of the best, the first ones are among them.
  let [room, rest] = [SORTED - above, 0];
  const best: number[] = [];
  const others = new Int32Array(texts.length - SORTED);
  for (const text of texts) {
    const score = scores[text] ?? 0;
    const isBest = score > least || (score === least && room-- > 0);
    if (isBest) best.push(text);
    else others[rest++] = text;
  }
  return { best: best.sort(byScore).map(hitOf), others };
}

/** The number that is so many-th largest, without sorting the others (Hoare's selection). The numbers change places. */
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
