import type { Bitset } from '../graph/bitset.js';
import { warmDescendantCounts } from '../graph/descendant-counts.js';
import { NONE, type LineageGraph } from '../graph/lineage-graph.js';
import { mergeSorted } from './merge-sorted.js';
import { sortKeysOf, type ColumnId, type SortKey } from './table-columns.js';

/** The column and direction that the table is sorted by. */
export interface TableSort {
  readonly column: ColumnId;
  readonly descending: boolean;
}

/** The rank of every node in a column. */
interface Ranks {
  /** Node number → the rank of its value among the distinct values, from 0; {@link NONE} if unknown. */
  readonly ranks: Int32Array;
  /** The number of distinct values. */
  readonly count: number;
}

/** Ranking in progress. */
interface Ranking {
  readonly steps: Generator<undefined, Ranks>;
  ranks: Ranks | null;
}

const rankings = new WeakMap<LineageGraph, Map<string, Ranking>>();

/** Nodes read or ranked per step. */
const NODES_PER_STEP = 512;

/**
 * Ranks the values of a column step by step, until told to stop. Cached per graph, column and language: comparing names
 * by locale is the expensive part, after which {@link tableOrderOf} only counts.
 * @param until called after every step; returns whether to stop
 * @returns whether the ranking is complete
 */
export function warmOrder(
  graph: LineageGraph,
  column: ColumnId,
  lang: string,
  until: () => boolean,
): boolean {
  const ranking = rankingOf(graph, column, lang);
  while (!ranking.ranks) {
    const { done, value } = ranking.steps.next();
    if (done) ranking.ranks = value;
    else if (until()) break;
  }
  return ranking.ranks !== null;
}

/**
 * Sorts nodes by a column; ties in file order, unknown values last in either direction. A counting sort. Cost: linear
 * in nodes, plus whatever {@link warmOrder} has left to do.
 */
export function tableOrderOf(
  graph: LineageGraph,
  nodes: Bitset,
  { column, descending }: TableSort,
  lang: string,
): Int32Array {
  warmOrder(graph, column, lang, () => false);
  const { ranks, count } = rankingOf(graph, column, lang).ranks ?? {
    ranks: new Int32Array(0),
    count: 0,
  };
  const bucketOf = (node: number) => {
    const rank = ranks[node] ?? NONE;
    if (rank === NONE) return count;
    return descending ? count - 1 - rank : rank;
  };
  const next = new Int32Array(count + 2);
  for (const node of nodes) next[bucketOf(node) + 1] = (next[bucketOf(node) + 1] ?? 0) + 1;
  for (let b = 1; b < next.length; b++) next[b] = (next[b] ?? 0) + (next[b - 1] ?? 0);
  const order = new Int32Array(next[count + 1] ?? 0);
  for (const node of nodes) {
    const bucket = bucketOf(node);
    const position = next[bucket] ?? 0;
    order[position] = node;
    next[bucket] = position + 1;
  }
  return order;
}

function rankingOf(graph: LineageGraph, column: ColumnId, lang: string): Ranking {
  let ofGraph = rankings.get(graph);
  if (!ofGraph) {
    ofGraph = new Map();
    rankings.set(graph, ofGraph);
  }
  const key = `${column} ${lang}`;
  let ranking = ofGraph.get(key);
  if (!ranking) {
    ranking = { steps: ranked(graph, column, lang), ranks: null };
    ofGraph.set(key, ranking);
  }
  return ranking;
}

function* ranked(graph: LineageGraph, column: ColumnId, lang: string): Generator<undefined, Ranks> {
  if (column === 'derived') {
    while (!warmDescendantCounts(graph, () => true)) yield;
  }
  const keyOf = sortKeysOf(graph, column, lang);
  const size = graph.nodeCount;
  const ranks = new Int32Array(size).fill(NONE);
  const keys: SortKey[] = [];
  const numbers: number[] = [];
  const numberOf = new Map<SortKey, number>();
  for (let node = 0; node < size; node++) {
    const key = keyOf(node);
    if (key !== undefined) {
      let number = numberOf.get(key);
      if (number === undefined) {
        number = keys.push(key) - 1;
        numbers.push(number);
        numberOf.set(key, number);
      }
      ranks[node] = number;
    }
    if (node % NODES_PER_STEP === 0) yield;
  }
  const compare = keyOrderIn(lang);
  const sorted = yield* mergeSorted(numbers, (a, b) => compare(keys[a] ?? 0, keys[b] ?? 0));
  yield;
  const rankOf = new Int32Array(sorted.length);
  sorted.forEach((number, rank) => (rankOf[number] = rank));
  yield;
  // Replaces value numbers, which are in file order, by ranks.
  for (let node = 0; node < size; node++) ranks[node] = rankOf[ranks[node] ?? NONE] ?? NONE;
  return { ranks, count: sorted.length };
}

/** Compares numbers by size and texts by locale, with the numbers in them by size too: Llama 2 before Llama 10. */
function keyOrderIn(lang: string): (a: SortKey, b: SortKey) => number {
  const { compare } = new Intl.Collator(lang, { numeric: true });
  return (a, b) => {
    if (typeof a === 'string' || typeof b === 'string') return compare(String(a), String(b));
    // Infinity minus Infinity is NaN.
    return a === b ? 0 : a - b;
  };
}
