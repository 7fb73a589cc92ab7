import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { Arrangement } from './card-fitter.js';
import { gridShapeOf, methodWordsOf, type Group, type GridShape } from '../cards/bundle.js';
import { formatCount } from '../../domain/format/format-count.js';
import type { Forest } from './forest.js';
import { mainMethodsOf } from './main-methods.js';
import type { Room } from '../drawing-area.js';
import type { Universe } from './filter-result.js';

/** A group of folded children with what is shown of it. */
export interface PlacedGroup extends Group {
  /** Direct members that match the search in an opened frame, the most interesting first; empty while closed. */
  readonly found: readonly number[];
  /** Those with a cell. */
  readonly cells: readonly number[];
  readonly shape: GridShape | null;
  readonly title: string;
}

/** Which slot every member stands in, and what each slot holds. Slots: drawn nodes, then groups, then cells. */
export interface Places {
  /** Node number → slot; {@link NONE} for nodes that are no members. */
  readonly slots: Int32Array;
  readonly groups: readonly PlacedGroup[];
  /** Slot → members standing in it. */
  readonly totals: Int32Array;
  /** Slot → matches standing in it. */
  readonly matches: Int32Array;
  /** Group (not slot) → method number → members; only closed groups are counted. */
  readonly methods: readonly Int32Array[];
}

/**
 * Gives every member its one place: its own card or cell, or the card its nearest drawn ancestor's folded children make.
 * Cost: one pass over the nodes.
 */
export function placesOf(
  graph: LineageGraph,
  universe: Universe,
  forest: Forest,
  interest: Float64Array,
  find: string,
  { columns, groups }: Arrangement,
  room: Room,
): Places {
  const { numbers, names } = mainMethodsOf(graph);
  const slots = new Int32Array(graph.nodes.length).fill(NONE);
  let slot = 0;
  for (const node of columns.keys()) slots[node] = slot++;
  const firstGroup = slot;
  const isFolded = (node: number) => !columns.has(node);
  let nextCell = firstGroup + groups.length;
  const placed = groups.map((group, g): PlacedGroup => {
    const members = forest
      .childrenOf(group.node)
      .filter((n) => isFolded(n) && belongs(group, numbers[n] ?? 0));
    for (const n of members) slots[n] = firstGroup + g;
    if (!group.open) return { ...group, found: [], cells: [], shape: null, title: '' };
    const title = titleOf(graph, group, room);
    const shape = gridShapeOf(group.size, title, room);
    const found = foundIn(graph, members, find, interest);
    const cells = found.slice(0, shape.cells);
    for (const n of cells) slots[n] = nextCell++;
    return { ...group, found, cells, shape, title };
  });
  const totals = new Int32Array(nextCell);
  const matches = new Int32Array(nextCell);
  const methods = groups.map(({ open }) => new Int32Array(open ? 0 : names.length));
  for (const node of graph.topologicalOrder) {
    if (!universe.members.has(node)) continue;
    if (slots[node] === NONE) slots[node] = slots[graph.mainParentOf(node)] ?? NONE;
    const at = slots[node] ?? NONE;
    totals[at] = (totals[at] ?? 0) + 1;
    if (universe.matches.has(node)) matches[at] = (matches[at] ?? 0) + 1;
    const counts = methods[at - firstGroup];
    const method = numbers[node] ?? 0;
    if (counts && counts.length > 0) counts[method] = (counts[method] ?? 0) + 1;
  }
  return { slots, groups: placed, totals, matches, methods };
}

function belongs({ method, except }: Group, number: number): boolean {
  return method === null ? !except.has(number) : method === number;
}

function titleOf(graph: LineageGraph, { node, method, size }: Group, room: Room): string {
  const count = formatCount(size, room.lang);
  if (method !== null) return `${methodWordsOf(graph, method, room.lang)} · ${count}`;
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
    .filter((n) => wanted === '' || holds(graph.nameOf(n)) || holds(graph.nodeAt(n).id))
    .sort((a, b) => (interest[b] ?? 0) - (interest[a] ?? 0) || a - b);
}
