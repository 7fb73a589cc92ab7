import { NONE, type LineageGraph } from './lineage-graph.js';
import { releaseTimesOf } from './release-times.js';

/** What every node stands on. */
export interface Bases {
  /** Node number → the nearest base on its main line, itself where it is one. */
  readonly of: Int32Array;
  /** The bases, oldest first; those without a date before any other, then as the graph brings them. */
  readonly all: readonly number[];
}

const computed = new WeakMap<LineageGraph, Bases>();

/**
 * The bases of a graph: its roots, and every node that is the next generation of another. A node stands on the nearest base
 * up its main line, whatever passed on. Computed once per graph, in one pass.
 */
export function basesOf(graph: LineageGraph): Bases {
  let bases = computed.get(graph);
  if (!bases) {
    bases = computeBases(graph);
    computed.set(graph, bases);
  }
  return bases;
}

function computeBases(graph: LineageGraph): Bases {
  const of = new Int32Array(graph.nodeCount);
  const all: number[] = [];
  for (const node of graph.topologicalOrder) {
    const parent = graph.mainParentOf(node);
    const isBase = parent === NONE || isNextGeneration(graph, node);
    of[node] = isBase ? node : (of[parent] ?? NONE);
    if (isBase) all.push(node);
  }
  const times = releaseTimesOf(graph);
  const timeOf = (node: number) => times[node] ?? -Infinity;
  // Two of -Infinity have no difference.
  return { of, all: all.sort((a, b) => (timeOf(a) === timeOf(b) ? 0 : timeOf(a) - timeOf(b))) };
}

function isNextGeneration(graph: LineageGraph, node: number): boolean {
  return graph.inEdgesOf(node).some((e) => graph.relationAt(e) === 'successor');
}
