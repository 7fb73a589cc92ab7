/** What each of many entries says in words, as positions in one list of the words there are. Typed arrays, to be handed over whole. */
export interface WordColumn {
  /** Every word that is said, each once. */
  readonly words: readonly string[];
  /** Entry → where its words start in `items`; one longer than there are entries. */
  readonly starts: Int32Array;
  /** Positions in `words`; of one entry each once, in the order in which it says them. */
  readonly items: Int32Array;
}

/** The column of what each entry says. Cost: one pass over the entries. */
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
      // Lists are a few words long; a set for each would take most of the time.
      if (list.length === 1 || !items.includes(position, start)) items.push(position);
    }
    starts[at + 1] = items.length;
  }
  return { words: [...positions.keys()], starts, items: Int32Array.from(items) };
}

/** The first word an entry says; undefined if it says none. */
export function firstWordAt({ words, starts, items }: WordColumn, at: number): string | undefined {
  const start = starts[at] ?? 0;
  return start < (starts[at + 1] ?? 0) ? words[items[start] ?? 0] : undefined;
}
