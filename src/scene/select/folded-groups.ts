import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import { groupsOf, type Group, type Opening } from './groups.js';
import type { Forest } from './forest.js';
import { mainMethodsOf } from './main-methods.js';

/** The groups that everything folds into while only some nodes are drawn. Cost: the drawn nodes. */
export function foldedGroupsOf(
  graph: LineageGraph,
  forest: Forest,
  openings: ReadonlyMap<number, Opening>,
  drawn: readonly number[],
): readonly Group[] {
  const { numbers } = mainMethodsOf(graph);
  const drawnMethods = new Map<number, number[]>([[NONE, []]]);
  for (const node of drawn) drawnMethods.set(node, []);
  for (const node of drawn) {
    drawnMethods.get(graph.mainParentOf(node))?.push(numbers[node] ?? 0);
  }
  return [...drawnMethods].flatMap(([node, methods]) => {
    const folded = forest.childrenOf(node).length - methods.length;
    return groupsOf(node, folded, openings.get(node), methods);
  });
}
