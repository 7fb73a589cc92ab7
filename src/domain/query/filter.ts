import { Bitset } from '../graph/bitset.js';
import { releasedWithin } from '../graph/date-spans.js';
import { isolatedNodesOf, type Isolation } from '../graph/isolation.js';
import { facetIndexOf, type FacetIndex } from './facet-index.js';
import { FACETS, type FacetId } from './facets.js';
import { NONE, type LineageGraph } from '../graph/lineage-graph.js';
import { foundIn } from './search.js';
import { valueSetsOf } from './value-sets.js';

/** What the reader asked for. Within a facet any value is enough; between facets all must hold. */
export interface Filter {
  /** Facet → the values chosen, in the order they were chosen; a facet without values is absent. */
  readonly words: Readonly<Partial<Record<FacetId, readonly string[]>>>;
  /** Release dates from `from` to `to`, both included, each a partial date (`2023`, `2023-03`, `2023-03-13`) or null. */
  readonly released: { readonly from: string | null; readonly to: string | null } | null;
  /** What was typed into the search field. */
  readonly query: string;
  /** Exactly these node ids, where a view lists them; null for no such list. */
  readonly only: readonly string[] | null;
  /** A part of the graph by descent, of which alone everything else is asked; null for all of it. */
  readonly isolation: Isolation | null;
}

/** The filter that leaves everything. */
export const NO_FILTER: Filter = {
  words: {},
  released: null,
  query: '',
  only: null,
  isolation: null,
};

/** Whether the filter asks for anything. */
export function isActive(filter: Filter): boolean {
  return filter.isolation !== null || isNarrowed(filter);
}

/** Whether the filter asks for some nodes rather than others of the part of the graph that is isolated. */
export function isNarrowed({ words, released, query, only }: Filter): boolean {
  return Object.keys(words).length > 0 || released !== null || query.trim() !== '' || only !== null;
}

const computed = new WeakMap<LineageGraph, WeakMap<Filter, Bitset>>();

/** The nodes a filter asks for; all of them where it asks for nothing. Computed once for a graph and a filter. */
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
  const edges = edgesOf(graph, filter);
  if (!edges) return matches;
  const targets = new Bitset(graph.nodeCount);
  for (const e of edges) targets.add(graph.targets[e] ?? NONE);
  return matches.intersect(targets);
}

/** What everything but the facets of edges leaves; a set of the caller's own. */
function nodesBesideEdges(graph: LineageGraph, filter: Filter): Bitset {
  const { released, query, only, isolation } = filter;
  const matches = Bitset.full(graph.nodeCount);
  const isolated = isolation && isolatedNodesOf(graph, isolation);
  if (isolated) matches.intersect(isolated);
  for (const { id, of } of FACETS) {
    const values = filter.words[id];
    if (of === 'node' && values) matches.intersect(unionOf(graph, id, values));
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

/** The edges every facet of edges holds on; null if none is asked for. */
export function edgesOf(graph: LineageGraph, filter: Filter): Bitset | null {
  let edges: Bitset | null = null;
  for (const { id, of } of FACETS) {
    const values = filter.words[id];
    if (of !== 'edge' || !values) continue;
    const holds = unionOf(graph, id, values);
    edges = edges ? edges.intersect(holds) : holds;
  }
  return edges;
}

function unionOf(graph: LineageGraph, id: FacetId, values: readonly string[]): Bitset {
  const { facet, members } = facetIndexOf(graph, id);
  const union = new Bitset(facet.of === 'node' ? graph.nodeCount : graph.edgeCount);
  for (const value of values) {
    for (const member of members.get(value) ?? []) union.add(member);
  }
  return union;
}

/** A value of a facet with the number of nodes it would leave, were it the only one chosen in its facet. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
  readonly chosen: boolean;
}

/**
 * Every value of a facet that the graph carries or the filter names, in the order of its index, with live counts.
 * Cost: a bit of each node for each value; where there are many values, one pass over nodes or edges.
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
  const strangers = chosen.filter((value) => !index.members.has(value));
  return [...index.values, ...strangers].map((value, position) => ({
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
  // Facets of edges have to hold on the same edge.
  if (edges || !sets) return countTargets(graph, index, nodes, edges);
  return sets.map((set) => nodes.countWith(set));
}

/** The counts of a facet while nothing is asked for. Counted once per graph; cost: its values. */
export function allCountsOf(graph: LineageGraph, facetId: FacetId): readonly FacetCount[] {
  const index = facetIndexOf(graph, facetId);
  const counts = graph.derived(`counts ${facetId}`, () =>
    Int32Array.from(countsIn(graph, NO_FILTER, index)),
  );
  return counted(index, counts, []);
}

function countNodes({ values, starts, items }: FacetIndex, nodes: Bitset): Int32Array {
  const counts = new Int32Array(values.length);
  nodes.forEach((node) => {
    for (let i = starts[node] ?? 0; i < (starts[node + 1] ?? 0); i++) {
      const position = items[i] ?? 0;
      counts[position] = (counts[position] ?? 0) + 1;
    }
  });
  return counts;
}

/** Counts a target once for each value, however many edges that end in it say it. */
function countTargets(
  graph: LineageGraph,
  { values, starts, items }: FacetIndex,
  nodes: Bitset,
  edges: Bitset | null,
): Int32Array {
  const into = graph.ties.in;
  const counts = new Int32Array(values.length);
  const countedFor = new Int32Array(values.length).fill(NONE);
  nodes.forEach((node) => {
    const end = into.starts[node + 1] ?? 0;
    for (let at = into.starts[node] ?? 0; at < end; at++) {
      const e = into.items[at] ?? NONE;
      if (edges && !edges.has(e)) continue;
      for (let i = starts[e] ?? 0; i < (starts[e + 1] ?? 0); i++) {
        const position = items[i] ?? 0;
        if (countedFor[position] === node) continue;
        countedFor[position] = node;
        counts[position] = (counts[position] ?? 0) + 1;
      }
    }
  });
  return counts;
}

const undated = new WeakMap<Filter, Filter>();

/** The filter without its dates; of a filter always the same one, so that what it leaves is worked out once. */
export function withoutDates(filter: Filter): Filter {
  if (filter.released === null) return filter;
  let without = undated.get(filter);
  if (!without) {
    without = { ...filter, released: null };
    undated.set(filter, without);
  }
  return without;
}

/** The filter with one facet set free. */
export function without(filter: Filter, facet: FacetId): Filter {
  if (filter.words[facet] === undefined) return filter;
  const { [facet]: _, ...words } = filter.words;
  return { ...filter, words };
}
