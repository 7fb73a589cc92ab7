import type { WordItems } from '../../domain/graph/word-column.js';
import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { OpenBundle, Split } from '../../state/view-state.js';
import type { Forest } from './forest.js';
import { partsOf, type Parts } from './parts.js';

const NOTHING: ReadonlySet<number> = new Set();
/** Bundles of up to this size are tabs on their parent's card. */
const ATTACHED_UP_TO = 16;
/** Open bundles of up to this size are shown as a grid at once; larger ones are split first. */
export const SPLIT_ABOVE = 24;
/** Maximum number of parts, the largest ones; a file may define any number of methods. */
const MAX_PARTS = 12;

/** Collapsed children of one parent that share a card or, if open, a grid. */
export interface Group {
  /** The parent; {@link NONE} for roots. */
  readonly node: number;
  /** The number of its members' part (see {@link Parts}); null for children that are in no other group. */
  readonly part: number | null;
  /** Numbers of the parts that have their own groups. */
  readonly except: ReadonlySet<number>;
  readonly open: boolean;
  /** Number of direct members. */
  readonly size: number;
  /** Number of members in it, at any depth. */
  readonly total: number;
  /** Whether it is small enough for a tab on the parent's card, without a row and a line of its own. */
  readonly attached: boolean;
  /** Whether it shows a bar of its members' main methods while closed. */
  readonly hasBar: boolean;
}

/** What the view has open at one node. */
interface Opening {
  /** Whether the whole bundle is open. */
  readonly isOpen: boolean;
  /** The numbers of open parts. */
  readonly parts: ReadonlySet<number>;
  /** Part number → number of children in it, drawn or collapsed, and of all their descendants including themselves. */
  readonly sizes: ReadonlyMap<number, number>;
  readonly totals: ReadonlyMap<number, number>;
  /** A bundle with more members is split. */
  readonly splitAbove: number;
  /** Whether parts are shown in the order of their numbers, which is chronological, instead of largest first. */
  readonly inTime: boolean;
}

/** What the view has open, and the parts that bundles are split into. */
export interface Openings {
  readonly parts: Parts;
  /** Node number → what is open at it. */
  readonly at: ReadonlyMap<number, Opening>;
}

/** Whether a child without a card belongs to a group, given the number of its part. */
export function isIn({ part, except }: Group, number: number): boolean {
  return part === null ? !except.has(number) : part === number;
}

/** Resolves the view's open bundles. Cost: the children of the nodes named. */
export function openingsOf(
  graph: LineageGraph,
  forest: Forest,
  open: readonly OpenBundle[],
  split: Split,
): Openings {
  const parts = partsOf(graph, split);
  const { names, numbers } = parts;
  // A reader who chose another split wants to see it even for small bundles.
  const splitAbove = split === 'method' ? SPLIT_ABOVE : 1;
  const inTime = split === 'year' || split === 'month';
  const openings = new Map<number, Opening & { isOpen: boolean; parts: Set<number> }>();
  for (const { node, part } of open) {
    const n = graph.numberOf(node);
    if (n === undefined) continue;
    let opening = openings.get(n);
    if (!opening) {
      const [sizes, totals] = [new Map<number, number>(), new Map<number, number>()];
      for (const child of forest.childrenOf(n)) {
        const number = numbers[child] ?? 0;
        sizes.set(number, (sizes.get(number) ?? 0) + 1);
        totals.set(number, (totals.get(number) ?? 0) + forest.sizeOf(child));
      }
      opening = { isOpen: false, parts: new Set(), sizes, totals, splitAbove, inTime };
      openings.set(n, opening);
    }
    const number = part === null ? -1 : names.indexOf(part);
    if (number === -1) opening.isOpen = true;
    else opening.parts.add(number);
  }
  return { parts, at: openings };
}

/** The single group of a node's collapsed children while nothing is open. */
export function closedGroupOf(node: number, collapsed: number, total: number): Group {
  const attached = node !== NONE && collapsed <= ATTACHED_UP_TO;
  return {
    node,
    part: null,
    except: NOTHING,
    size: collapsed,
    total,
    open: false,
    attached,
    hasBar: !attached,
  };
}

/**
 * Groups the collapsed children of a node. If nothing is open: one group. If the whole bundle is open: one grid if it
 * is small or has only one part, otherwise a group for each of the largest parts. Open parts are grids. One group
 * contains the rest.
 * @param collapsed number of children that are not drawn
 * @param total number of collapsed descendants of the node
 * @param drawn the children that are drawn
 * @param numbers node → its part number
 */
export function groupsOf(
  node: number,
  { collapsed, total }: { readonly collapsed: number; readonly total: number },
  opening: Opening,
  drawn: readonly number[],
  numbers: WordItems,
  forest: Forest,
): readonly Group[] {
  const all = { node, part: null, except: NOTHING, size: collapsed, total };
  const [sizes, totals] = [new Map(opening.sizes), new Map(opening.totals)];
  for (const child of drawn) {
    const part = numbers[child] ?? 0;
    sizes.set(part, (sizes.get(part) ?? 0) - 1);
    totals.set(part, (totals.get(part) ?? 0) - forest.sizeOf(child));
  }
  const parts = [...sizes].filter(([, size]) => size > 0).sort(([, a], [, b]) => b - a);
  const grids = parts.filter(([part]) => opening.parts.has(part));
  if (
    opening.isOpen &&
    grids.length === 0 &&
    (collapsed <= opening.splitAbove || parts.length === 1)
  ) {
    return [{ ...all, open: true, attached: false, hasBar: false }];
  }
  const shown = grids.length > 0 ? grids : parts.slice(0, MAX_PARTS);
  if (opening.inTime) shown.sort(([a], [b]) => a - b);
  const groups = shown.map(([part, size]): Group => ({
    node,
    part,
    except: NOTHING,
    size,
    total: totals.get(part) ?? size,
    open: opening.parts.has(part),
    attached: false,
    hasBar: false,
  }));
  const rest = {
    size: collapsed - groups.reduce((sum, { size }) => sum + size, 0),
    total: total - groups.reduce((sum, group) => sum + group.total, 0),
  };
  if (rest.size === 0) return groups;
  const except = new Set(shown.map(([part]) => part));
  return [...groups, { ...all, ...rest, except, open: false, attached: false, hasBar: true }];
}
