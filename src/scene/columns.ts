import { NONE, type LineageGraph } from '../domain/lineage-graph.js';
import type { Group } from './bundle.js';
import { importanceOf } from './interest.js';

/** The column of every drawn node and of every group. */
export interface Columns {
  /** In topological order. */
  readonly ofNodes: ReadonlyMap<number, number>;
  /** Group, by its place in the list → column. */
  readonly ofGroups: readonly number[];
}

/** How far across the flow a node or a group reaches, in pixels; 0 for what hangs on another card. */
export interface Extents {
  readonly node: (node: number) => number;
  readonly group: (group: Group) => number;
}

/**
 * Each node in the column after the last of its drawn parents, each group in the column after its parent. Where columns are
 * narrow, what finds its column full goes to the next one with room; the generations and what is folded behind them are
 * seated first, so that they keep their places.
 * @param room how much across the flow a column may take (Infinity where that does not matter), and the space between rows, in pixels
 */
export function columnsOf(
  graph: LineageGraph,
  drawn: readonly number[],
  groups: readonly Group[],
  extents: Extents,
  { most, rowGap }: { most: number; rowGap: number },
): Columns {
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
  /** The first column a node may stand in; null while a drawn parent has none yet. */
  const firstOf = (node: number): number | null => {
    // Where the main parent is folded away, its bundle stands in the first column.
    let first = graph.mainParentOf(node) === NONE ? 0 : 1;
    for (const e of graph.inEdgesOf(node)) {
      const parent = graph.sources[e] ?? NONE;
      if (!isDrawn.has(parent)) continue;
      const column = columns.get(parent);
      if (column === undefined) return null;
      if (column >= first) first = column + 1;
    }
    return first;
  };
  const ofGroups: number[] = [];
  const seatGroups = () =>
    groups.forEach((group, g) => {
      const parent = group.node === NONE ? NONE : columns.get(group.node);
      if (parent === undefined || ofGroups[g] !== undefined) return;
      ofGroups[g] = group.attached ? parent : seat(parent + 1, extents.group(group));
    });
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
