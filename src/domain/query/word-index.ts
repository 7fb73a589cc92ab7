import { distance } from 'fastest-levenshtein';
import { GrowingInts } from '../graph/growing-ints.js';
import { KeyPacker, SortedKeys, type PackedKeys } from './sorted-keys.js';

/** The words of many texts in several fields, in typed arrays. */
export interface PackedWords {
  /** Word → for each text and field that has it, `text × 8 + field`. */
  readonly words: PackedKeys;
  /** Word → its length, and the letters it has, a bit each, several letters to a bit. */
  readonly lengths: Uint16Array;
  readonly letters: Uint32Array;
  /** Text × fields + field → how many words it has there. */
  readonly sizes: Uint16Array;
}

/** A text that has all the words, by the node it is of, with how well. */
export interface WordHit {
  readonly node: number;
  readonly score: number;
}

const FIELD_BITS = 3;
const FIELD_MASK = (1 << FIELD_BITS) - 1;
/** Okapi BM25+ (Lv & Zhai 2011), with the constants that search libraries have settled on. */
const BM25 = { k: 1.2, b: 0.7, d: 0.5 } as const;
/** What a word is worth that only begins so, or is only near. */
const WEIGHTS = { prefix: 0.375, near: 0.45 } as const;
/** What the rest of a word takes off, for each letter. */
const REST = 0.3;
/** So many of the best are put in order. Nobody reads further, and sorting a hundred thousand takes longer than finding them. */
const SORTED = 1000;

/** Collects the words of one text after another. At most eight fields. */
export class WordPacker {
  readonly #words = new KeyPacker();
  readonly #sizes = new GrowingInts();
  #count = 0;

  /** @param fields the words of each field, each once */
  add(fields: readonly (readonly string[])[]): void {
    const text = this.#count++;
    fields.forEach((words, field) => {
      this.#sizes.push(words.length);
      for (const word of words) this.#words.add(word, (text << FIELD_BITS) | field);
    });
  }

  /** In short steps. */
  *pack(): Generator<undefined, PackedWords> {
    const words = yield* this.#words.pack();
    const keys = new SortedKeys(words);
    const lengths = new Uint16Array(keys.length);
    const letters = new Uint32Array(keys.length);
    for (let position = 0; position < keys.length; position++) {
      if (position % 4096 === 0) yield;
      const word = keys.keyAt(position);
      lengths[position] = word.length;
      letters[position] = lettersOf(word);
    }
    return { words, lengths, letters, sizes: Uint16Array.from(this.#sizes.pack()) };
  }
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters >>> 0;
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
    const sums = boosts.map(() => 0);
    packed.sizes.forEach((size, i) => {
      const field = i % boosts.length;
      sums[field] = (sums[field] ?? 0) + size;
    });
    this.#averages = sums.map((sum) => sum / this.#textCount);
  }

  /**
   * The texts that have every word, each as the start of a word of theirs, or with so many typos: the best thousand best first,
   * then the others in their order. Cost: what begins so, and one pass over the words there are where typos are forgiven.
   */
  search(words: readonly string[], typosIn: (word: string) => number): readonly WordHit[] {
    const scores = new Float64Array(this.#textCount);
    /** Text → how many of the words it has, as far as it has all before them. */
    const had = new Uint8Array(this.#textCount);
    words.forEach((word, n) => {
      this.#weigh(word, typosIn(word), (position, weight) =>
        this.#add(position, weight, n, scores, had),
      );
    });
    const texts: number[] = [];
    if (words.length > 0) {
      for (let text = 0; text < had.length; text++)
        if (had[text] === words.length) texts.push(text);
    }
    return bestFirst(texts, scores);
  }

  /** Tells the positions of all words that count for one, and what they are worth. */
  #weigh(word: string, typos: number, tell: (position: number, weight: number) => void): void {
    const { lengths } = this.#packed;
    const [from, to] = this.#words.rangeOf(word);
    for (let position = from; position < to; position++) {
      const length = lengths[position] ?? 0;
      const rest = length - word.length;
      tell(position, rest === 0 ? 1 : (WEIGHTS.prefix * length) / (length + REST * rest));
    }
    if (typos === 0) return;
    for (const { position, steps } of this.#near(word, typos)) {
      const length = lengths[position] ?? 0;
      if (position < from || position >= to)
        tell(position, (WEIGHTS.near * length) / (length + steps));
    }
  }

  /** Words no further than so many typos. A typo changes a letter or none: few words are left to compare letter by letter. */
  #near(word: string, typos: number): readonly { position: number; steps: number }[] {
    const { lengths, letters } = this.#packed;
    const asked = lettersOf(word);
    const found: { position: number; steps: number }[] = [];
    for (let position = 0; position < lengths.length; position++) {
      if (Math.abs((lengths[position] ?? 0) - word.length) > typos) continue;
      const has = letters[position] ?? 0;
      if (bitsIn(asked & ~has) > typos || bitsIn(has & ~asked) > typos) continue;
      const steps = distance(this.#words.keyAt(position), word);
      if (steps > 0 && steps <= typos) found.push({ position, steps });
    }
    return found;
  }

  /** Adds what a word is worth to every text that has it and all words before. */
  #add(position: number, weight: number, n: number, scores: Float64Array, had: Uint8Array): void {
    const items = this.#words.itemsAt(position);
    const fields = this.#boosts.length;
    const rarities = this.#rarities.fill(0);
    for (let i = 0; i < items.length; i++) {
      const field = (items[i] ?? 0) & FIELD_MASK;
      rarities[field] = (rarities[field] ?? 0) + 1;
    }
    for (let field = 0; field < fields; field++) {
      const count = rarities[field] ?? 0;
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
  }
}

/** Counts bits in parallel (Warren, Hacker's Delight, 5-1). */
function bitsIn(word: number): number {
  word -= (word >>> 1) & 0x55555555;
  word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
  return Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function bestFirst(texts: readonly number[], scores: Float64Array): readonly WordHit[] {
  const hitOf = (node: number): WordHit => ({ node, score: scores[node] ?? 0 });
  const byScore = (a: number, b: number) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b;
  if (texts.length <= SORTED) return texts.toSorted(byScore).map(hitOf);
  const least = largestOf(
    Float64Array.from(texts, (text) => scores[text] ?? 0),
    SORTED,
  );
  const best: number[] = [];
  const others: number[] = [];
  for (const text of texts) ((scores[text] ?? 0) >= least ? best : others).push(text);
  const hits = best.sort(byScore).map(hitOf);
  for (const text of others) hits.push(hitOf(text));
  return hits;
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
