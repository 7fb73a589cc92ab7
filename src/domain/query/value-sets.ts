import { Bitset } from '../graph/bitset.js';
import type { LineageGraph } from '../graph/lineage-graph.js';
import { facetIndexOf } from './facet-index.js';
import type { FacetId } from './facets.js';

/** Maximum number of values; sets of more would take more memory than the columns they are built from. */
const MAX_VALUES = 64;

const computed = new WeakMap<LineageGraph, Map<FacetId, readonly Bitset[] | null>>();

/**
 * For each value of a facet, in index order, the nodes with it; for a facet of edges, the targets of such edges.
 * Counting within a filter is then counting bits. Null if there are too many values. Computed once per graph, in one
 * pass.
 */
export function valueSetsOf(graph: LineageGraph, id: FacetId): readonly Bitset[] | null {
  let ofGraph = computed.get(graph);
  if (!ofGraph) {
    ofGraph = new Map();
    computed.set(graph, ofGraph);
  }
  let sets = ofGraph.get(id);
  if (sets === undefined) {
    sets = makeSets(graph, id);
    ofGraph.set(id, sets);
  }
  return sets;
}

function makeSets(graph: LineageGraph, id: FacetId): readonly Bitset[] | null {
  const { values } = facetIndexOf(graph, id);
  if (values.length > MAX_VALUES) return null;
  const words = graph.derived(`sets ${id}`, () => wordsOfSets(graph, id));
  const length = words.length / values.length;
  return values.map(
    (_, v) => new Bitset(graph.nodeCount, words.subarray(v * length, (v + 1) * length)),
  );
}

/** The concatenated sets, as plain data that can be transferred. */
function wordsOfSets(graph: LineageGraph, id: FacetId): Uint32Array {
  const { facet, values, starts, items } = facetIndexOf(graph, id);
  const length = Bitset.wordsFor(graph.nodeCount);
  const words = new Uint32Array(values.length * length);
  const addAll = (at: number, node: number) => {
    const end = starts[at + 1] ?? 0;
    for (let i = starts[at] ?? 0; i < end; i++) {
      const word = (items[i] ?? 0) * length + (node >>> 5);
      words[word] = (words[word] ?? 0) | (1 << (node & 31));
    }
  };
  // In an isolated part only some edges count.
  const into = graph.adjacency.in;
  for (let node = 0; node < graph.nodeCount; node++) {
    if (facet.of === 'node') addAll(node, node);
    else {
      const end = into.starts[node + 1] ?? 0;
      for (let i = into.starts[node] ?? 0; i < end; i++) addAll(into.items[i] ?? 0, node);
    }
  }
  return words;
}
