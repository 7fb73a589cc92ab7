import { Bitset } from '../graph/bitset.js';
import { releasedWithin } from '../graph/date-spans.js';
import { isolatedNodesOf, type Isolation } from '../graph/isolation.js';
import { facetIndexOf, type FacetIndex } from './facet-index.js';
import { FACETS, type FacetId } from './facets.js';
import { NONE, type LineageGraph } from '../graph/lineage-graph.js';
import { foundIn } from './search.js';
import { valueSetsOf } from './value-sets.js';
import { nodesWithAny, entriesWithAny } from './value-union.js';

/** The reader's filter. Within a facet, any of the values is enough; all facets must match. */
export interface Filter {
  /** Facet → the chosen values, in the order they were chosen; facets without values are absent. */
  readonly words: Readonly<Partial<Record<FacetId, readonly string[]>>>;
  /** An inclusive range of release dates, each a partial date (`2023`, `2023-03`, `2023-03-13`) or null. */
  readonly released: { readonly from: string | null; readonly to: string | null } | null;
  /** The text in the search field. */
  readonly query: string;
  /** Only these node ids; null if the view does not list any. */
  readonly only: readonly string[] | null;
  /** The isolated part of the graph that all other conditions apply to; null for the whole graph. */
  readonly isolation: Isolation | null;
}

/** The empty filter, which matches every node. */
export const NO_FILTER: Filter = {
  words: {},
  released: null,
  query: '',
  only: null,
  isolation: null,
};

/** Whether the filter has any condition. */
export function isActive(filter: Filter): boolean {
  return filter.isolation !== null || isNarrowed(filter);
}

/** Whether the filter has any condition besides the isolation. */
export function isNarrowed({ words, released, query, only }: Filter): boolean {
  return Object.keys(words).length > 0 || released !== null || query.trim() !== '' || only !== null;
}

const computed = new WeakMap<LineageGraph, WeakMap<Filter, Bitset>>();

/** The nodes that match a filter; all if it is empty. Cached per graph and filter. */
export function matchesOf(graph: LineageGraph, filter: Filter): Bitset {
  let ofGraph = computed.get(graph);
  if (!ofGraph) {
    ofGraph = new WeakMap();
    computed.set(graph, ofGraph);
  }
  let matches = ofGraph.get(filter);
  if (!matches) {
    matches = computeMatches(graph, filter);
    ofGraph.set(filter, matches);
  }
  return matches;
}

function computeMatches(graph: LineageGraph, filter: Filter): Bitset {
  const matches = nodesBesideEdges(graph, filter);
  const ofEdges = FACETS.filter(({ id, of }) => of === 'edge' && filter.words[id]);
  const [alone] = ofEdges.length === 1 ? ofEdges : [];
  const targetsOfAlone = alone && nodesWithAny(graph, alone.id, filter.words[alone.id] ?? []);
  if (targetsOfAlone) return matches.intersect(targetsOfAlone);
  const edges = edgesOf(graph, filter);
  if (!edges) return matches;
  const targets = new Bitset(graph.nodeCount);
  edges.forEach((e) => {
    targets.add(graph.targets[e] ?? NONE);
  });
  return matches.intersect(targets);
}

/** The nodes that match all conditions except facets of edges, as a new set. */
function nodesBesideEdges(graph: LineageGraph, filter: Filter): Bitset {
  const { released, query, only, isolation } = filter;
  const matches = Bitset.full(graph.nodeCount);
  const isolated = isolation && isolatedNodesOf(graph, isolation);
  if (isolated) matches.intersect(isolated);
  for (const { id, of } of FACETS) {
    const values = filter.words[id];
    if (of !== 'node' || !values) continue;
    matches.intersect(nodesWithAny(graph, id, values) ?? entriesWithAny(graph, id, values));
  }
  if (only) {
    const numbers = only.map((id) => graph.numberOf(id)).filter((n) => n !== undefined);
    matches.intersect(Bitset.from(graph.nodeCount, numbers));
  }
  if (query.trim() !== '') matches.intersect(foundIn(graph, query));
  if (!released) return matches;
  const dated = new Bitset(graph.nodeCount);
  for (const node of releasedWithin(graph, released)) if (matches.has(node)) dated.add(node);
  return dated;
}

/** The edges that match every chosen facet of edges; null if none is chosen. */
export function edgesOf(graph: LineageGraph, filter: Filter): Bitset | null {
  let edges: Bitset | null = null;
  for (const { id, of } of FACETS) {
    const values = filter.words[id];
    if (of !== 'edge' || !values) continue;
    const holds = entriesWithAny(graph, id, values);
    edges = edges ? edges.intersect(holds) : holds;
  }
  return edges;
}

/** A facet value with the number of nodes left if it were the only one chosen in its facet. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
  readonly chosen: boolean;
}

/**
 * Every value of a facet that occurs in the graph or in the filter, in index order, with live counts. Cost: one bit per
 * node and value; if there are many values, one pass over nodes or edges.
 */
export function countsOf(
  graph: LineageGraph,
  filter: Filter,
  facetId: FacetId,
): readonly FacetCount[] {
  const chosen = filter.words[facetId] ?? [];
  const others = without(filter, facetId);
  const index = facetIndexOf(graph, facetId);
  return counted(index, countsIn(graph, others, index), chosen);
}

function counted(
  index: FacetIndex,
  counts: ArrayLike<number>,
  chosen: readonly string[],
): readonly FacetCount[] {
  const unknownValues = chosen.filter((value) => !index.members.has(value));
  return [...index.values, ...unknownValues].map((value, position) => ({
    value,
    count: counts[position] ?? 0,
    chosen: chosen.includes(value),
  }));
}

function countsIn(graph: LineageGraph, filter: Filter, index: FacetIndex): ArrayLike<number> {
  const { facet } = index;
  const sets = valueSetsOf(graph, facet.id);
  if (facet.of === 'node') {
    const matches = matchesOf(graph, filter);
    return sets?.map((set) => matches.countWith(set)) ?? countNodes(index, matches);
  }
  const nodes = nodesBesideEdges(graph, filter);
  const edges = edgesOf(graph, filter);
  // All facets of edges must match on the same edge.
  if (edges || !sets) return countTargets(graph, index, nodes, edges);
  return sets.map((set) => nodes.countWith(set));
}

/** The counts of a facet without any filter. Computed once per graph; cost: its values. */
export function allCountsOf(graph: LineageGraph, facetId: FacetId): readonly FacetCount[] {
  const index = facetIndexOf(graph, facetId);
  const counts = graph.derived(`counts ${facetId}`, () =>
    Int32Array.from(countsIn(graph, NO_FILTER, index)),
  );
  return counted(index, counts, []);
}

function countNodes({ values, starts, items }: FacetIndex, nodes: Bitset): Int32Array {
  const counts = new Int32Array(values.length);
  const list = nodes.toArray();
  for (let n = 0; n < list.length; n++) {
    const node = list[n] ?? NONE;
    const end = starts[node + 1] ?? 0;
    for (let i = starts[node] ?? 0; i < end; i++) {
      const position = items[i] ?? 0;
      counts[position] = (counts[position] ?? 0) + 1;
    }
  }
  return counts;
}

/** Counts a target once per value, however many of its incoming edges have it. */
function countTargets(
  graph: LineageGraph,
  { values, starts, items }: FacetIndex,
  nodes: Bitset,
  edges: Bitset | null,
): Int32Array {
  const into = graph.adjacency.in;
  const counts = new Int32Array(values.length);
  const countedFor = new Int32Array(values.length).fill(NONE);
  const list = nodes.toArray();
  for (let n = 0; n < list.length; n++) {
    const node = list[n] ?? NONE;
    const end = into.starts[node + 1] ?? 0;
    for (let at = into.starts[node] ?? 0; at < end; at++) {
      const e = into.items[at] ?? NONE;
      if (edges && !edges.has(e)) continue;
      const last = starts[e + 1] ?? 0;
      for (let i = starts[e] ?? 0; i < last; i++) {
        const position = items[i] ?? 0;
        if (countedFor[position] === node) continue;
        countedFor[position] = node;
        counts[position] = (counts[position] ?? 0) + 1;
      }
    }
  }
  return counts;
}

const undated = new WeakMap<Filter, Filter>();

/** The filter without its dates; the same object for the same filter, so that its result is cached. */
export function withoutDates(filter: Filter): Filter {
  if (filter.released === null) return filter;
  let without = undated.get(filter);
  if (!without) {
    without = { ...filter, released: null };
    undated.set(filter, without);
  }
  return without;
}

/** The filter without one facet. */
export function without(filter: Filter, facet: FacetId): Filter {
  if (filter.words[facet] === undefined) return filter;
  const { [facet]: _, ...words } = filter.words;
  return { ...filter, words };
}
