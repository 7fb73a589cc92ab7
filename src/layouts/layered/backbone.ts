import { depthsOf } from '../../domain/graph/lineage.js';
import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { Line } from '../../scene/scene.js';

/**
 * The lines of the longest drawn chain of generations, the backbone, which the layout keeps straight. Ties go to the
 * chain earlier in the file. Empty if the graph has no successor edges.
 */
export function backboneOf(graph: LineageGraph, lines: readonly Line[]): ReadonlySet<string> {
  const depths = depthsOf(graph);
  const rankOf = ({ edge }: Line) => depths[graph.targets[edge] ?? NONE] ?? 0;
  const steps = lines
    .filter(({ edge }) => edge !== NONE && graph.relationAt(edge) === 'successor')
    .toSorted((a, b) => rankOf(a) - rankOf(b) || a.edge - b.edge);
  // The longest chain that ends in each card; the order of the steps is topological.
  const longest = new Map<string, { length: number; last: Line }>();
  let end: { length: number; last: Line } | undefined;
  for (const line of steps) {
    const length = (longest.get(line.source)?.length ?? 0) + 1;
    if (length <= (longest.get(line.target)?.length ?? 0)) continue;
    const chain = { length, last: line };
    longest.set(line.target, chain);
    if (length > (end?.length ?? 0)) end = chain;
  }
  const backbone = new Set<string>();
  for (let chain = end; chain; chain = longest.get(chain.last.source)) backbone.add(chain.last.key);
  return backbone;
}
