import { NONE, adjacencyInSteps, type Adjacency } from '../graph/adjacency.js';
import { isAt, numberOfBytes, type PackedIds } from '../graph/packed-ids.js';
import type { PackedTexts } from '../graph/text-column.js';
import { firstWordAt, type WordColumn } from '../graph/word-column.js';

/** Edges processed per step. */
const EDGES_PER_STEP = 16_384;

/** Edge number → node number of one of its ends; null if an end is unknown. In short steps. */
export function* endsIn(
  ids: PackedIds,
  texts: PackedTexts | undefined,
  firstOf: Int32Array | undefined,
): Generator<undefined, Int32Array | null> {
  // An empty table has no columns.
  if (!texts) return new Int32Array();
  const { bytes, starts } = texts;
  const ends = new Int32Array(starts.length - 1);
  const count = ids.texts.starts.length - 1;
  let last = NONE;
  for (let e = 0; e < ends.length; e++) {
    if (e % EDGES_PER_STEP === 0) yield;
    const first = firstOf?.[e] ?? e;
    if (first === e) {
      const [start, end] = [starts[e] ?? 0, starts[e + 1] ?? 0];
      // Most tables are sorted by one of the ends, so the next node is tried before a lookup.
      const isNext = last + 1 < count && isAt(ids.texts, last + 1, bytes, start, end);
      last = isNext ? last + 1 : numberOfBytes(ids, bytes, start, end);
    } else last = ends[first] ?? NONE;
    if (last === NONE) return null;
    ends[e] = last;
  }
  return ends;
}

/** Whether all ends are rows of a table. */
export function areRows(ends: Int32Array, rows: number): boolean {
  for (let e = 0; e < ends.length; e++) {
    const end = ends[e] ?? NONE;
    if (end < 0 || end >= rows) return false;
  }
  return true;
}

/**
 * The adjacency of the nodes; null if there is a self-loop, a duplicate edge or a cycle. In short steps. Cost: linear.
 * @param relations the relation of each edge
 */
export function* adjacencyColumns(
  nodeCount: number,
  sources: Int32Array,
  targets: Int32Array,
  relations: WordColumn,
): Generator<undefined, Adjacency | null> {
  for (let e = 0; e < sources.length; e++) if (sources[e] === targets[e]) return null;
  const relationAt = (e: number) => firstWordAt(relations, e) ?? '';
  const adjacency = yield* adjacencyInSteps(
    nodeCount,
    { sources, targets, relationAt },
    () => true,
  );
  if (adjacency.topologicalOrder.length < nodeCount) return null;
  yield;
  return hasRepeated(nodeCount, adjacency, sources, relations) ? null : adjacency;
}

/** Whether two edges have the same ends and the same relation. */
function hasRepeated(
  nodeCount: number,
  { in: into }: Adjacency,
  sources: Int32Array,
  { items }: WordColumn,
): boolean {
  /** Source → the last target it was seen with. */
  const met = new Int32Array(nodeCount).fill(NONE);
  for (let target = 0; target < nodeCount; target++) {
    const [start, end] = [into.starts[target] ?? 0, into.starts[target + 1] ?? 0];
    if (end - start < 2) continue;
    let isDuplicate = false;
    for (let i = start; i < end; i++) {
      const source = sources[into.items[i] ?? 0] ?? 0;
      isDuplicate ||= met[source] === target;
      met[source] = target;
    }
    // Rare, and valid if the relations differ.
    if (!isDuplicate) continue;
    const edges = Array.from(into.items.subarray(start, end));
    if (new Set(edges.map((e) => `${sources[e]} ${items[e]}`)).size < edges.length) return true;
  }
  return false;
}
