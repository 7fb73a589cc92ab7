import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { Group } from '../../scene/select/groups.js';
import { importanceOf } from '../../scene/select/interest.js';

/** The column of every drawn node and of every group. */
export interface Columns {
  /** In topological order. */
  readonly ofNodes: ReadonlyMap<number, number>;
  /** Group index → column. */
  readonly ofGroups: readonly number[];
}

/** The extents of nodes and groups across the flow, in pixels; 0 for tabs. */
export interface Extents {
  readonly node: (node: number) => number;
  readonly group: (group: Group) => number;
}

/**
 * Assigns each node to the column after the last card that a line comes from, and each group to the column after its
 * parent. Where columns are short, an item whose column is full moves to the next one with room; generations and their
 * groups are placed first, so that they keep their columns.
 * @param room maximum extent of a column across the flow (Infinity for no limit), and the space between rows, in pixels
 */
export function columnsOf(
  graph: LineageGraph,
  drawn: readonly number[],
  groups: readonly Group[],
  extents: Extents,
  { most, rowGap }: { most: number; rowGap: number },
): Columns {
  const { sources, mainParents: parents } = graph;
  const { starts, items } = graph.ties.in;
  const taken: number[] = [];
  const seat = (first: number, extent: number): number => {
    let column = first;
    const needed = extent === 0 ? 0 : extent + rowGap;
    while ((taken[column] ?? 0) > 0 && (taken[column] ?? 0) + needed > most) column++;
    taken[column] = (taken[column] ?? 0) + needed;
    return column;
  };
  const isDrawn = new Set(drawn);
  const columns = new Map<number, number>();
  const groupsAt = new Map<number, number[]>();
  groups.forEach(({ node }, g) => {
    const at = groupsAt.get(node);
    if (at) at.push(g);
    else groupsAt.set(node, [g]);
  });
  const ofGroups: number[] = [];
  /** Seats what is collapsed behind a drawn node, or behind none. @returns the last column of it; null if the node has none yet */
  const seatGroupsAt = (node: number): number | null => {
    const parent = node === NONE ? NONE : columns.get(node);
    if (parent === undefined) return null;
    let last = parent;
    for (const g of groupsAt.get(node) ?? []) {
      const group = groups[g];
      if (!group) continue;
      const column = (ofGroups[g] ??= group.attached
        ? parent
        : seat(parent + 1, extents.group(group)));
      last = Math.max(last, column);
    }
    return last;
  };
  /** The first column possible for a node; null while one of its sources has none yet. */
  const firstOf = (node: number): number | null => {
    let first = 0;
    const main = parents[node] ?? NONE;
    if (main !== NONE && !isDrawn.has(main)) {
      // Its line comes from the bundle that its main parent is collapsed into.
      const bundle = seatGroupsAt(nearestOf(parents, main, isDrawn));
      if (bundle === null) return null;
      first = bundle + 1;
    }
    const end = starts[node + 1] ?? 0;
    for (let at = starts[node] ?? 0; at < end; at++) {
      const parent = sources[items[at] ?? NONE] ?? NONE;
      if (!isDrawn.has(parent)) {
        // Roots that are collapsed together have a line to all that came of them.
        const isRoot = parent !== main && nearestOf(parents, parent, isDrawn) === NONE;
        const roots = isRoot ? seatGroupsAt(NONE) : null;
        if (roots !== null && roots >= first) first = roots + 1;
        continue;
      }
      const column = columns.get(parent);
      if (column === undefined) return null;
      if (column >= first) first = column + 1;
    }
    return first;
  };
  const seatGroups = () => {
    for (const node of groupsAt.keys()) seatGroupsAt(node);
  };
  const { generations } = importanceOf(graph);
  for (const node of drawn) {
    const first = generations.has(node) ? firstOf(node) : null;
    if (first !== null) columns.set(node, seat(first, extents.node(node)));
  }
  seatGroups();
  for (const node of drawn) {
    if (!columns.has(node)) columns.set(node, seat(firstOf(node) ?? 0, extents.node(node)));
  }
  seatGroups();
  return { ofNodes: new Map(drawn.map((node) => [node, columns.get(node) ?? 0])), ofGroups };
}

/** The nearest drawn node on the main line above; {@link NONE} if there is none. */
function nearestOf(parents: Int32Array, node: number, isDrawn: ReadonlySet<number>): number {
  let at = node;
  while (at !== NONE && !isDrawn.has(at)) at = parents[at] ?? NONE;
  return at;
}
