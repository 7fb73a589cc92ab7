import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { DrawnPlaces } from '../../scene/select/drawn-places.js';
import type { Group } from '../../scene/select/groups.js';
import type { ColumnItems } from './column-items.js';
import { numbersFor } from '../../scene/select/numbers-for.js';
import { importanceOf } from '../../scene/select/importance.js';

/** The drawn nodes of an arrangement. */
interface DrawnNodes {
  /** By position. */
  readonly nodes: readonly number[];
  /** The same in topological order. */
  readonly order: readonly number[];
  readonly places: DrawnPlaces;
}

/** Has no column yet; the common root, which is not drawn, is before the first column. */
export const UNPLACED = -2;

/**
 * Assigns each node to the column after the last card that a line comes from, and each group to the column after its
 * parent. Where columns are short, an item whose column is full moves to the next one with room; generations and their
 * groups are placed first, so that they keep their columns.
 * @param items the extents of nodes and groups; gets their columns
 * @param room maximum extent of a column across the flow (Infinity for no limit), and the space between rows, in pixels
 */
export function assignColumns(
  graph: LineageGraph,
  { nodes, order, places }: DrawnNodes,
  groups: readonly Group[],
  items: ColumnItems,
  { max, rowGap }: { max: number; rowGap: number },
): void {
  const { sources, mainParents: parents } = graph;
  const { starts, items: edges } = graph.adjacency.in;
  const { columns: ofNodes, across: ofNodesAcross } = items.nodes;
  const { columns: ofGroups, across: ofGroupsAcross } = items.groups;
  const taken: number[] = [];
  const assignColumn = (first: number, extent: number): number => {
    let column = first;
    const needed = extent === 0 ? 0 : extent + rowGap;
    while ((taken[column] ?? 0) > 0 && (taken[column] ?? 0) + needed > max) column++;
    taken[column] = (taken[column] ?? 0) + needed;
    return column;
  };
  const firstGroups = numbersFor(nodes.length + 1, NONE);
  for (let g = groups.length - 1; g >= 0; g--) {
    firstGroups[places.of(groups[g]?.node ?? NONE)] = g;
  }
  /**
   * Assigns columns to the groups behind a drawn node, or behind none. @returns the last of them; {@link UNPLACED} if
   * the node has no column yet
   */
  const assignGroupsAt = (place: number): number => {
    const parent = ofNodes[place] ?? UNPLACED;
    let g = firstGroups[place] ?? NONE;
    if (parent === UNPLACED || g === NONE) return parent;
    let last = parent;
    const node = groups[g]?.node;
    for (let group = groups[g]; group && group.node === node; group = groups[++g]) {
      if (ofGroups[g] === UNPLACED) {
        ofGroups[g] = group.attached ? parent : assignColumn(parent + 1, ofGroupsAcross[g] ?? 0);
      }
      last = Math.max(last, ofGroups[g] ?? NONE);
    }
    return last;
  };
  /** The first column possible for a node; {@link UNPLACED} if one of its parents has no column yet. */
  const firstOf = (node: number): number => {
    let first = 0;
    const main = parents[node] ?? NONE;
    if (places.of(main) === NONE) {
      // Its line comes from the bundle that contains its main parent.
      const bundle = assignGroupsAt(places.nearestOf(parents, main));
      if (bundle === UNPLACED) return UNPLACED;
      first = bundle + 1;
    }
    const end = starts[node + 1] ?? 0;
    for (let at = starts[node] ?? 0; at < end; at++) {
      const parent = sources[edges[at] ?? NONE] ?? NONE;
      const place = places.of(parent);
      if (place === NONE) {
        // A bundle of roots has lines to all derivatives of its members.
        const isRoot = parent !== main && places.nearestOf(parents, parent) === 0;
        if (isRoot) first = Math.max(first, assignGroupsAt(0) + 1);
        continue;
      }
      const column = ofNodes[place] ?? UNPLACED;
      if (column === UNPLACED) return UNPLACED;
      first = Math.max(first, column + 1);
    }
    return first;
  };
  const assignGroups = () => {
    for (let place = 0; place <= nodes.length; place++) assignGroupsAt(place);
  };
  const { generations } = importanceOf(graph);
  for (const node of order) {
    const place = places.of(node);
    const first = generations.has(node) ? firstOf(node) : UNPLACED;
    if (first !== UNPLACED) ofNodes[place] = assignColumn(first, ofNodesAcross[place] ?? 0);
  }
  assignGroups();
  for (const node of order) {
    const place = places.of(node);
    if (ofNodes[place] !== UNPLACED) continue;
    const first = firstOf(node);
    ofNodes[place] = assignColumn(first === UNPLACED ? 0 : first, ofNodesAcross[place] ?? 0);
  }
  assignGroups();
}
