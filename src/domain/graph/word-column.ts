/**
 * A column of lists of words, each list as indices into the distinct words. Made of typed arrays, so that it can be
 * transferred between threads.
 */
export interface WordColumn {
  /** The distinct words. */
  readonly words: readonly string[];
  /** Entry → the offset of its words in `items`; one longer than the number of entries. */
  readonly starts: Int32Array;
  /** Indices into `words`; distinct within an entry, in its order. */
  readonly items: WordItems;
}

/** Indices in the narrowest array that can hold them: most vocabularies have less than 256 words. */
export type WordItems = Uint8Array | Uint16Array | Int32Array;

/** Copies indices below a count into the narrowest array that can hold them. */
export function narrowed(items: ArrayLike<number>, count: number): WordItems {
  if (count <= 1 << 8) return new Uint8Array(items);
  return count <= 1 << 16 ? new Uint16Array(items) : new Int32Array(items);
}

/** Builds a column from the words of each entry. Cost: one pass over the entries. */
export function wordColumnOf(
  length: number,
  wordsAt: (entry: number) => readonly string[],
): WordColumn {
  const positions = new Map<string, number>();
  const starts = new Int32Array(length + 1);
  const items: number[] = [];
  for (let at = 0; at < length; at++) {
    const list = wordsAt(at);
    const start = items.length;
    for (const word of list) {
      let position = positions.get(word);
      if (position === undefined) {
        position = positions.size;
        positions.set(word, position);
      }
      // Lists are short: a Set for each would take most of the time.
      if (list.length === 1 || !items.includes(position, start)) items.push(position);
    }
    starts[at + 1] = items.length;
  }
  return { words: [...positions.keys()], starts, items: narrowed(items, positions.size) };
}

/** The first word of an entry; undefined if it has none. */
export function firstWordAt({ words, starts, items }: WordColumn, at: number): string | undefined {
  const start = starts[at] ?? 0;
  return start < (starts[at + 1] ?? 0) ? words[items[start] ?? 0] : undefined;
}
