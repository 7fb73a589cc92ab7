import { bestOf } from './best-of.js';
import { NONE, type LineageGraph } from './lineage-graph.js';

/** Children that were made in the same way. */
export interface ChildGroup {
  /** The relation; children by `weights` are grouped further by main method. */
  readonly relation: string;
  /** The main method; undefined if none is stated, or if the relation is not `weights`. */
  readonly method: string | undefined;
  /** In the order of the file. */
  readonly children: readonly number[];
}

/**
 * Groups the children of a node by how they were made, each child once, by one claim: its main edge, otherwise weights
 * before any other relation. Groups of weights come first, then larger before smaller.
 */
export function childGroupsOf(graph: LineageGraph, node: number): readonly ChildGroup[] {
  const claims = new Map<number, number>();
  for (const e of graph.outEdgesOf(node)) {
    const child = graph.targets[e] ?? NONE;
    const known = claims.get(child);
    if (known === undefined || rankOf(graph, e) < rankOf(graph, known)) claims.set(child, e);
  }
  const groups: (ChildGroup & { readonly children: number[] })[] = [];
  for (const [child, e] of claims) {
    const relation = graph.relationAt(e);
    const method = relation === 'weights' ? graph.mainMethodAt(e) : undefined;
    // There are few groups: a linear search is faster than building a key for each of 46,000 children.
    let group = groups.find(
      (candidate) => candidate.relation === relation && candidate.method === method,
    );
    if (!group) {
      group = { relation, method, children: [] };
      groups.push(group);
    }
    group.children.push(child);
  }
  const isWeights = ({ relation }: ChildGroup) => (relation === 'weights' ? 0 : 1);
  return groups.sort(
    (a, b) => isWeights(a) - isWeights(b) || b.children.length - a.children.length,
  );
}

/**
 * The first children of a group, ordered by number of descendants, descending, then by date and name.
 * @param treeSizes node number → size of its main-parent subtree
 */
export function firstChildrenOf(
  graph: LineageGraph,
  { children }: ChildGroup,
  treeSizes: Int32Array,
  count: number,
): readonly number[] {
  return bestOf(
    children,
    count,
    (a, b) => (treeSizes[b] ?? 0) - (treeSizes[a] ?? 0) || byDateAndName(graph, a, b),
  );
}

function rankOf(graph: LineageGraph, e: number): number {
  if (graph.mainEdges[graph.targets[e] ?? NONE] === e) return 0;
  return graph.relationAt(e) === 'weights' ? 1 : 2;
}

function byDateAndName(graph: LineageGraph, a: number, b: number): number {
  const [one, other] = [graph.releasedAt(a) ?? '9', graph.releasedAt(b) ?? '9'];
  if (one !== other) return one < other ? -1 : 1;
  return graph.nameOf(a).localeCompare(graph.nameOf(b));
}
