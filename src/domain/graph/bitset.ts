/** A set of integers below a size, one bit each. */
export class Bitset {
  readonly size: number;
  /** Member i is bit `i & 31` of word `i >>> 5`. */
  readonly words: Uint32Array;

  /** The number of 32-bit words for a set of this size. */
  static wordsFor(size: number): number {
    return (size + 31) >>> 5;
  }

  constructor(size: number, words: Uint32Array = new Uint32Array(Bitset.wordsFor(size))) {
    this.size = size;
    this.words = words;
  }

  /** A set of the given members. */
  static from(size: number, members: Iterable<number>): Bitset {
    if (members instanceof Bitset && members.size === size) {
      return new Bitset(size, members.words.slice());
    }
    const set = new Bitset(size);
    // Iterating a typed array directly takes half as long as through the iterator protocol.
    if (members instanceof Int32Array) {
      for (let i = 0; i < members.length; i++) set.add(members[i] ?? 0);
    } else for (const member of members) set.add(member);
    return set;
  }

  /** The set of all integers below the size. */
  static full(size: number): Bitset {
    const set = new Bitset(size);
    set.words.fill(0xffffffff);
    const rest = size & 31;
    if (rest > 0) set.words[set.words.length - 1] = (1 << rest) - 1;
    return set;
  }

  has(i: number): boolean {
    return i >= 0 && ((this.words[i >>> 5] ?? 0) & (1 << (i & 31))) !== 0;
  }

  add(i: number): void {
    this.words[i >>> 5] = (this.words[i >>> 5] ?? 0) | (1 << (i & 31));
  }

  /** Intersects in place with another set of the same size. */
  intersect(other: Bitset): this {
    for (let w = 0; w < this.words.length; w++) {
      this.words[w] = (this.words[w] ?? 0) & (other.words[w] ?? 0);
    }
    return this;
  }

  /** Adds the members of another set of the same size. */
  unite(other: Bitset): this {
    for (let w = 0; w < this.words.length; w++) {
      this.words[w] = (this.words[w] ?? 0) | (other.words[w] ?? 0);
    }
    return this;
  }

  /** The number of members. */
  count(): number {
    let count = 0;
    for (let w = 0; w < this.words.length; w++) count += bitsIn(this.words[w] ?? 0);
    return count;
  }

  /** The size of the intersection with another set of the same size. */
  countWith(other: Bitset): number {
    let count = 0;
    for (let w = 0; w < this.words.length; w++) {
      count += bitsIn((this.words[w] ?? 0) & (other.words[w] ?? 0));
    }
    return count;
  }

  /** The members in ascending order. */
  toArray(): Int32Array {
    const members = new Int32Array(this.count());
    let at = 0;
    for (let w = 0; w < this.words.length; w++) {
      for (let word = this.words[w] ?? 0; word !== 0; word &= word - 1) {
        members[at++] = (w << 5) + 31 - Math.clz32(word & -word);
      }
    }
    return members;
  }

  /** Calls back for every member in ascending order; several times faster than iterating the set. */
  forEach(callback: (member: number) => void): void {
    for (let w = 0; w < this.words.length; w++) {
      let word = this.words[w] ?? 0;
      while (word !== 0) {
        callback((w << 5) + 31 - Math.clz32(word & -word));
        word &= word - 1;
      }
    }
  }

  /** Members in ascending order. */
  *[Symbol.iterator](): IterableIterator<number> {
    for (let w = 0; w < this.words.length; w++) {
      let word = this.words[w] ?? 0;
      while (word !== 0) {
        yield (w << 5) + 31 - Math.clz32(word & -word);
        word &= word - 1;
      }
    }
  }
}

/** Counts the bits of a word in parallel (Warren, Hacker's Delight, 5-1). */
export function bitsIn(word: number): number {
  word -= (word >>> 1) & 0x55555555;
  word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
  return Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
