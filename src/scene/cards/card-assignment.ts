import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { Arrangement } from './card-fitter.js';
import { isIn, type Group } from '../select/groups.js';
import type { Parts } from '../select/parts.js';
import { partWordsOf } from './bundle.js';
import { gridShapeOf, type GridShape } from './grid-shape.js';
import { rankedBetween } from './ranked-between.js';
import { formatCount } from '../../domain/format/format-count.js';
import { NODES_PER_STEP, type Forest } from '../select/forest.js';
import { mainMethodsOf } from '../select/main-methods.js';
import type { DrawingArea } from '../drawing-area.js';

/** A group of collapsed children with its visible members. */
export interface AssignedGroup extends Group {
  /** The number of direct members that match the search in an open frame; 0 while closed. */
  readonly found: number;
  /** The members on the current page, one cell each, most interesting first. */
  readonly cells: readonly number[];
  /** Zero-based. */
  readonly page: number;
  readonly shape: GridShape | null;
  readonly title: string;
}

/** Assigns every member to a card. Cards are ordered: drawn nodes, then groups, then cells. */
export interface CardAssignment {
  /** Place in the forest → index of its card. */
  readonly cards: Int32Array;
  readonly groups: readonly AssignedGroup[];
  /** Card → number of its members. */
  readonly totals: Int32Array;
  /** Card → number of its matches. */
  readonly matches: Int32Array;
  /** Group (not card) → method number → number of members; only for closed groups. */
  readonly methods: readonly Int32Array[];
}

/**
 * Assigns every member to exactly one card: its own card or cell, or the bundle of its nearest drawn ancestor. In
 * steps. Cost: one pass over the members.
 */
export function* assignCards(
  graph: LineageGraph,
  forest: Forest,
  parts: Parts,
  interest: Float64Array,
  { find, page: requestedPage }: { readonly find: string; readonly page: number },
  { columns, groups }: Arrangement,
  area: DrawingArea,
): Generator<undefined, CardAssignment> {
  const { numbers, names } = mainMethodsOf(graph);
  const cards = new Int32Array(forest.order.length).fill(NONE);
  let next = 0;
  for (const node of columns.keys()) cards[forest.placeOf(node)] = next++;
  const firstGroup = next;
  const interestIn = (node: number) => interest[forest.placeOf(node)] ?? 0;
  const byInterest = (a: number, b: number) => interestIn(b) - interestIn(a) || a - b;
  let nextCell = firstGroup + groups.length;
  const placed = groups.map((group, g): AssignedGroup => {
    const children = forest.childrenOf(group.node);
    const members: number[] = [];
    // Loops: a callback for each of 46,000 children takes several times as long.
    for (let i = 0; i < children.length; i++) {
      const child = children[i] ?? NONE;
      const place = forest.placeOf(child);
      // Drawn children have their own cards, and every other child is in exactly one group.
      if (cards[place] !== NONE || !isIn(group, parts.numbers[child] ?? 0)) continue;
      cards[place] = firstGroup + g;
      if (group.open) members.push(child);
    }
    if (!group.open) return { ...group, found: 0, cells: [], page: 0, shape: null, title: '' };
    const title = titleOf(graph, parts, group, area);
    const shape = gridShapeOf(group.size, title, area);
    const found = foundIn(graph, members, find);
    const page = Math.min(requestedPage, Math.max(0, Math.ceil(found.length / shape.cells) - 1));
    const first = page * shape.cells;
    const cells = rankedBetween(found, first, first + shape.cells, byInterest);
    for (const n of cells) cards[forest.placeOf(n)] = nextCell++;
    return { ...group, found: found.length, cells, page, shape, title };
  });
  const totals = new Int32Array(nextCell);
  const matches = new Int32Array(nextCell);
  const methods = groups.map(({ open }) => new Int32Array(open ? 0 : names.length));
  const { order, parents } = forest;
  for (let place = 0; place < order.length; place++) {
    if (place % NODES_PER_STEP === 0) yield;
    const node = order[place] ?? NONE;
    if (cards[place] === NONE) cards[place] = cards[parents[place] ?? NONE] ?? NONE;
    const at = cards[place] ?? NONE;
    totals[at] = (totals[at] ?? 0) + 1;
    if (forest.matches.has(place)) matches[at] = (matches[at] ?? 0) + 1;
    const counts = methods[at - firstGroup];
    const method = numbers[node] ?? 0;
    if (counts && counts.length > 0) counts[method] = (counts[method] ?? 0) + 1;
  }
  return { cards, groups: placed, totals, matches, methods };
}

function titleOf(
  graph: LineageGraph,
  parts: Parts,
  { node, part, size }: Group,
  area: DrawingArea,
): string {
  const count = formatCount(size, area.lang);
  if (part !== null) return `${partWordsOf(graph, parts, part, area.lang)} · ${count}`;
  return node === NONE ? count : `${graph.nameOf(node)} · ${count}`;
}

/** Members whose name or id contains the search text. */
function foundIn(graph: LineageGraph, members: number[], find: string): number[] {
  const wanted = find.trim().toLocaleLowerCase();
  if (wanted === '') return members;
  const holds = (text: string) => text.toLocaleLowerCase().includes(wanted);
  return members.filter((n) => holds(graph.nameOf(n)) || holds(graph.idAt(n)));
}
