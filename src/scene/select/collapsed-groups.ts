import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import { numbersFor } from './numbers-for.js';
import { closedGroupOf, groupsOf, type Group, type Openings } from './groups.js';
import type { DrawnPlaces } from './drawn-places.js';
import type { Forest } from './forest.js';

/** The groups of all members that are not drawn. Cost: the drawn nodes. */
export function collapsedGroupsOf(
  graph: LineageGraph,
  forest: Forest,
  openings: Openings,
  drawn: readonly number[],
  places: DrawnPlaces,
): readonly Group[] {
  const parents = graph.mainParents;
  // Arrays by position: this runs hundreds of times per scene, and maps would take most of the time.
  const totals = numbersFor(drawn.length + 1, 0);
  const drawnChildren = numbersFor(drawn.length + 1, 0);
  places.put(drawn);
  totals[0] = forest.order.length;
  for (let i = 0; i < drawn.length; i++) totals[i + 1] = forest.sizeOf(drawn[i] ?? NONE) - 1;
  for (let i = 0; i < drawn.length; i++) {
    const node = drawn[i] ?? NONE;
    const parent = parents[node] ?? NONE;
    let place = places.of(parent);
    if (place !== NONE) drawnChildren[place] = (drawnChildren[place] ?? 0) + 1;
    // The descendants of a drawn node are subtracted from the group that would otherwise contain them.
    else place = places.nearestOf(parents, parent);
    totals[place] = (totals[place] ?? 0) - forest.sizeOf(node);
  }
  const groups: Group[] = [];
  for (let place = 0; place <= drawn.length; place++) {
    const node = place === 0 ? NONE : (drawn[place - 1] ?? NONE);
    const collapsed = forest.childCountOf(node) - (drawnChildren[place] ?? 0);
    if (collapsed === 0) continue;
    const total = totals[place] ?? collapsed;
    const opening = openings.at.get(node);
    if (opening) {
      const own = drawn.filter((child) => parents[child] === node);
      const { numbers } = openings.parts;
      groups.push(...groupsOf(node, { collapsed, total }, opening, own, numbers, forest));
    } else groups.push(closedGroupOf(node, collapsed, total));
  }
  return groups;
}
