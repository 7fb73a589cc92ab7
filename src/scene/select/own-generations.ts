import { mainLineOf } from '../../domain/graph/lineage.js';
import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import { facetIndexOf } from '../../domain/query/facet-index.js';

/**
 * The generations a family is known by: the nodes at either end of a successor edge whose line from the root stays with the
 * root's makers. Somebody else's second version is one of many members. Who names no maker may be one of them.
 */
export function ownGenerationsOf(graph: LineageGraph): ReadonlySet<number> {
  const ends = new Set<number>();
  for (const e of facetIndexOf(graph, 'relation').members.get('successor') ?? []) {
    ends.add(graph.sources[e] ?? NONE);
    ends.add(graph.targets[e] ?? NONE);
  }
  return new Set([...ends].filter((node) => staysWithMakers(graph, node)));
}

function staysWithMakers(graph: LineageGraph, node: number): boolean {
  const [first, ...rest] = mainLineOf(graph, node).map(
    (step) => graph.nodeAt(step.node).organization ?? [],
  );
  const makers = new Set(first);
  return rest.every(
    (names) => makers.size === 0 || names.length === 0 || names.some((name) => makers.has(name)),
  );
}
