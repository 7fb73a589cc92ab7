import { NONE, type LineageGraph } from './lineage-graph.js';

/** Children that were made in the same way. */
export interface ChildGroup {
  /** The relation; children by `weights` are grouped further by main method. */
  readonly relation: string;
  /** The main method; undefined if none is stated, or if the relation is not `weights`. */
  readonly method: string | undefined;
  /** Ordered by number of descendants, descending, then by date and name. */
  readonly children: readonly number[];
}

/**
 * Groups the children of a node by how they were made, each child once, by one claim: its main edge, otherwise weights
 * before any other relation. Groups of weights come first, then larger before smaller.
 * @param treeSizes node number → size of its main-parent subtree
 */
export function childGroupsOf(
  graph: LineageGraph,
  node: number,
  treeSizes: Int32Array,
): readonly ChildGroup[] {
  const claims = new Map<number, number>();
  for (const e of graph.outEdgesOf(node)) {
    const child = graph.targets[e] ?? NONE;
    const known = claims.get(child);
    if (known === undefined || rankOf(graph, e) < rankOf(graph, known)) claims.set(child, e);
  }
  const groups = new Map<
    string,
    { relation: string; method: string | undefined; children: number[] }
  >();
  for (const [child, e] of claims) {
    const relation = graph.relationAt(e);
    const method = relation === 'weights' ? graph.mainMethodAt(e) : undefined;
    const key = JSON.stringify([relation, method]);
    const group = groups.get(key) ?? { relation, method, children: [] };
    group.children.push(child);
    groups.set(key, group);
  }
  for (const { children } of groups.values()) {
    children.sort(
      (a, b) => (treeSizes[b] ?? 0) - (treeSizes[a] ?? 0) || byDateAndName(graph, a, b),
    );
  }
  const isWeights = ({ relation }: ChildGroup) => (relation === 'weights' ? 0 : 1);
  return [...groups.values()].sort(
    (a, b) => isWeights(a) - isWeights(b) || b.children.length - a.children.length,
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
