import { finish } from '../format/steps.js';
import type { WordItems } from '../graph/word-column.js';

/** Nodes (edges) per step of making the lists. */
const PER_STEP = 65_536;

/** The column that the lists are made from; see {@link FacetIndex}. */
interface FacetColumn {
  readonly values: readonly string[];
  readonly starts: Int32Array;
  readonly items: WordItems;
}

/** The lists of all values, one after the other. */
interface MemberLists {
  /** Value → the offset of its members; one longer than the number of values. */
  readonly ends: Int32Array;
  readonly members: Int32Array;
}

/**
 * The nodes (edges) with each value of a facet. The lists are made in one pass when the first one is needed: most
 * facets of a graph are only counted, and the lists take as much memory as the column that they are made from.
 */
export class FacetMembers {
  readonly #column: FacetColumn;
  /** Value → its position, once one is looked up. */
  #positions: ReadonlyMap<string, number> | null = null;
  #lists: MemberLists | null = null;
  #counts: Int32Array | null = null;

  constructor(column: FacetColumn) {
    this.#column = column;
  }

  /** Whether the lists have been made. */
  get isMade(): boolean {
    return this.#lists !== null;
  }

  /** Whether any node (edge) has this value. */
  has(value: string): boolean {
    return this.positionOf(value) !== undefined;
  }

  /** The position of a value among those of the index; undefined if it does not occur. */
  positionOf(value: string): number | undefined {
    this.#positions ??= new Map(this.#column.values.map((known, position) => [known, position]));
    return this.#positions.get(value);
  }

  /** All values, in index order. */
  keys(): Iterable<string> {
    return this.#column.values;
  }

  /** The nodes (edges) with a value, ascending; undefined if there are none. Lists, not bitsets: there may be as many values as nodes. */
  get(value: string): Int32Array | undefined {
    const position = this.positionOf(value);
    if (position === undefined) return undefined;
    const { ends, members } = (this.#lists ??= finish(listsInSteps(this.#column, this.counts)));
    return members.subarray(ends[position], ends[position + 1]);
  }

  /** Makes the lists in steps, so that {@link get} returns at once. */
  *warm(): Generator<undefined> {
    if (!this.#lists) this.#lists = yield* listsInSteps(this.#column, this.counts);
  }

  /** Value → the number of its nodes (edges), in index order. Cost: one pass, once. */
  get counts(): Int32Array {
    return (this.#counts ??= countsIn(this.#column));
  }
}

function countsIn({ values, items }: FacetColumn): Int32Array {
  const counts = new Int32Array(values.length);
  for (let i = 0; i < items.length; i++) {
    const position = items[i] ?? 0;
    counts[position] = (counts[position] ?? 0) + 1;
  }
  return counts;
}

/** Groups the nodes (edges) by value with a counting sort. */
function* listsInSteps(
  { values, starts, items }: FacetColumn,
  counts: Int32Array,
): Generator<undefined, MemberLists> {
  const ends = new Int32Array(values.length + 1);
  for (let p = 0; p < values.length; p++) ends[p + 1] = (ends[p] ?? 0) + (counts[p] ?? 0);
  const next = ends.slice();
  const members = new Int32Array(items.length);
  for (let at = 0; at < starts.length - 1; at++) {
    if (at % PER_STEP === 0) yield;
    for (let i = starts[at] ?? 0; i < (starts[at + 1] ?? 0); i++) {
      const position = items[i] ?? 0;
      const end = next[position] ?? 0;
      members[end] = at;
      next[position] = end + 1;
    }
  }
  return { ends, members };
}
