import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import { groupsOf, type Group, type Openings } from './groups.js';
import type { Forest } from './forest.js';

/** The groups that everything collapses into while only some nodes are drawn. Cost: the drawn nodes. */
export function collapsedGroupsOf(
  graph: LineageGraph,
  forest: Forest,
  openings: Openings,
  drawn: readonly number[],
): readonly Group[] {
  const { numbers } = openings.parts;
  const parents = graph.mainParents;
  const children = new Map<number, number[]>([[NONE, []]]);
  const totals = new Map<number, number>([[NONE, forest.size]]);
  for (const node of drawn) {
    children.set(node, []);
    totals.set(node, (forest.sizes[node] ?? 0) - 1);
  }
  for (const node of drawn) {
    let parent = parents[node] ?? NONE;
    children.get(parent)?.push(node);
    // What a node takes with it is missing where it would be collapsed.
    while (!totals.has(parent)) parent = parents[parent] ?? NONE;
    totals.set(parent, (totals.get(parent) ?? 0) - (forest.sizes[node] ?? 0));
  }
  return [...children].flatMap(([node, own]) => {
    const collapsed = forest.childrenOf(node).length - own.length;
    const total = totals.get(node) ?? collapsed;
    return groupsOf(node, { collapsed, total }, openings.at.get(node), own, numbers, forest);
  });
}
