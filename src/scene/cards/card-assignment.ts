import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { Arrangement } from './card-fitter.js';
import { isIn, type Group } from '../select/groups.js';
import { methodWordsOf } from './bundle.js';
import { gridShapeOf, type GridShape } from './grid-shape.js';
import { formatCount } from '../../domain/format/format-count.js';
import type { Forest } from '../select/forest.js';
import { mainMethodsOf } from '../select/main-methods.js';
import type { DrawingArea } from '../drawing-area.js';
import type { FilterResult } from '../select/filter-result.js';

/** A group of folded children with what is shown of it. */
export interface AssignedGroup extends Group {
  /** Direct members that match the search in an opened frame, the most interesting first; empty while closed. */
  readonly found: readonly number[];
  /** Those with a cell. */
  readonly cells: readonly number[];
  readonly shape: GridShape | null;
  readonly title: string;
}

/** Which card every member stands in, and what each holds. Cards: drawn nodes, then groups, then cells. */
export interface CardAssignment {
  /** Node number → index of its card; {@link NONE} for nodes that are no members. */
  readonly cardIndex: Int32Array;
  readonly groups: readonly AssignedGroup[];
  /** Card → members standing in it. */
  readonly totals: Int32Array;
  /** Card → matches standing in it. */
  readonly matches: Int32Array;
  /** Group (not card) → method number → members; only closed groups are counted. */
  readonly methods: readonly Int32Array[];
}

/**
 * Gives every member its one card: its own card or cell, or the card its nearest drawn ancestor's folded children make.
 * Cost: one pass over the nodes.
 */
export function assignCards(
  graph: LineageGraph,
  filtered: FilterResult,
  forest: Forest,
  interest: Float64Array,
  find: string,
  { columns, groups }: Arrangement,
  area: DrawingArea,
): CardAssignment {
  const { numbers, names } = mainMethodsOf(graph);
  const cardIndex = new Int32Array(graph.nodeCount).fill(NONE);
  let next = 0;
  for (const node of columns.keys()) cardIndex[node] = next++;
  const firstGroup = next;
  let nextCell = firstGroup + groups.length;
  const placed = groups.map((group, g): AssignedGroup => {
    const members = forest
      .childrenOf(group.node)
      // Those that are drawn have their card, and of the folded ones each is in one group.
      .filter((n) => cardIndex[n] === NONE && isIn(group, numbers[n] ?? 0));
    for (const n of members) cardIndex[n] = firstGroup + g;
    if (!group.open) return { ...group, found: [], cells: [], shape: null, title: '' };
    const title = titleOf(graph, group, area);
    const shape = gridShapeOf(group.size, title, area);
    const found = foundIn(graph, members, find, interest);
    const cells = found.slice(0, shape.cells);
    for (const n of cells) cardIndex[n] = nextCell++;
    return { ...group, found, cells, shape, title };
  });
  const totals = new Int32Array(nextCell);
  const matches = new Int32Array(nextCell);
  const methods = groups.map(({ open }) => new Int32Array(open ? 0 : names.length));
  const order = graph.topologicalOrder;
  const parents = graph.mainParents;
  for (let i = 0; i < order.length; i++) {
    const node = order[i] ?? NONE;
    // What is no member is in no branch.
    if (forest.sizes[node] === 0) continue;
    if (cardIndex[node] === NONE) cardIndex[node] = cardIndex[parents[node] ?? NONE] ?? NONE;
    const at = cardIndex[node] ?? NONE;
    totals[at] = (totals[at] ?? 0) + 1;
    if (filtered.matches.has(node)) matches[at] = (matches[at] ?? 0) + 1;
    const counts = methods[at - firstGroup];
    const method = numbers[node] ?? 0;
    if (counts && counts.length > 0) counts[method] = (counts[method] ?? 0) + 1;
  }
  return { cardIndex, groups: placed, totals, matches, methods };
}

function titleOf(graph: LineageGraph, { node, method, size }: Group, area: DrawingArea): string {
  const count = formatCount(size, area.lang);
  if (method !== null) return `${methodWordsOf(graph, method, area.lang)} · ${count}`;
  return node === NONE ? count : `${graph.nameOf(node)} · ${count}`;
}

/** Members whose name or id holds what was typed, the most interesting first. */
function foundIn(
  graph: LineageGraph,
  members: Int32Array,
  find: string,
  interest: Float64Array,
): readonly number[] {
  const wanted = find.trim().toLocaleLowerCase();
  const holds = (text: string) => text.toLocaleLowerCase().includes(wanted);
  return [...members]
    .filter((n) => wanted === '' || holds(graph.nameOf(n)) || holds(graph.idAt(n)))
    .sort((a, b) => (interest[b] ?? 0) - (interest[a] ?? 0) || a - b);
}
