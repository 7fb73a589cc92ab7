import { Bitset } from './bitset.js';
import { NONE, type LineageGraph } from './lineage-graph.js';
import { releaseTimesOf } from './release-times.js';

/** The base of every node. */
export interface Bases {
  /** Node number → the nearest base on its main line, which is the node itself if it is one. */
  readonly of: Int32Array;
  /** The bases, oldest first; undated ones before all others, ties in file order. */
  readonly all: readonly number[];
}

/**
 * The bases of a graph: its roots, and every node that is the next generation of another. Every node belongs to the
 * nearest base up its main line, whatever the relation. Computed once per graph, in one pass.
 */
export function basesOf(graph: LineageGraph): Bases {
  return graph.derived('bases', () => computeBases(graph));
}

function computeBases(graph: LineageGraph): Bases {
  const of = new Int32Array(graph.nodeCount);
  const all: number[] = [];
  const isNext = nextGenerationsIn(graph);
  const { topologicalOrder: order, mainParents: parents } = graph;
  for (let i = 0; i < order.length; i++) {
    const node = order[i] ?? NONE;
    const parent = parents[node] ?? NONE;
    const isBase = parent === NONE || isNext.has(node);
    of[node] = isBase ? node : (of[parent] ?? NONE);
    if (isBase) all.push(node);
  }
  const times = releaseTimesOf(graph);
  const timeOf = (node: number) => times[node] ?? -Infinity;
  // The difference of two -Infinity is NaN.
  return { of, all: all.sort((a, b) => (timeOf(a) === timeOf(b) ? 0 : timeOf(a) - timeOf(b))) };
}

/** The nodes that are the next generation of another. */
function nextGenerationsIn(graph: LineageGraph): Bitset {
  const next = new Bitset(graph.nodeCount);
  // In an isolated part only some edges count.
  const { items } = graph.adjacency.in;
  const column = graph.columns.words.get('relation');
  const successor = column?.words.indexOf('successor') ?? NONE;
  if (column && successor === NONE) return next;
  for (let i = 0; i < items.length; i++) {
    const e = items[i] ?? NONE;
    const isSuccessor = column
      ? column.items[column.starts[e] ?? 0] === successor
      : graph.relationAt(e) === 'successor';
    if (isSuccessor) next.add(graph.targets[e] ?? NONE);
  }
  return next;
}
