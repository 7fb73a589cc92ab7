import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { OpenBundle } from '../../state/view-state.js';
import type { Forest } from './forest.js';
import { mainMethodsOf } from './main-methods.js';

const NOTHING: ReadonlySet<number> = new Set();
/** Up to this many members a bundle is a tab on its parent's card. */
const ATTACHED_UP_TO = 16;
/** Up to this many members an opened bundle is a grid at once; above, it is split by method first. */
const SPLIT_ABOVE = 24;
/** Into no more parts than this, the largest ones; a file may have any number of methods of its own. */
const MAX_PARTS = 12;

/** Folded children of one parent that stand together: as one card, or, opened, as a grid. */
export interface Group {
  /** The parent; NONE for roots. */
  readonly node: number;
  /** Number of the main method its members share (see {@link mainMethodsOf}); null for whatever method. */
  readonly method: number | null;
  /** Method numbers whose children stand in groups of their own. */
  readonly except: ReadonlySet<number>;
  readonly open: boolean;
  /** Direct members. */
  readonly size: number;
  /** All that is folded in it, at any depth. */
  readonly total: number;
  /** Few enough to hang on the parent's card as a tab, without a row and a line of their own. */
  readonly attached: boolean;
  /** Shows a bar of its members' main methods while it is closed. */
  readonly barred: boolean;
}

/** What the view opened at one node. */
export interface Opening {
  /** The bundle as a whole. */
  readonly whole: boolean;
  /** The parts opened by method. */
  readonly methods: ReadonlySet<number>;
  /** Method number → how many children it made, drawn or folded, and all that descends from them, themselves included. */
  readonly sizes: ReadonlyMap<number, number>;
  readonly totals: ReadonlyMap<number, number>;
}

/** Whether a child that is not drawn lies in a group, by the number of its main method. */
export function isIn({ method, except }: Group, number: number): boolean {
  return method === null ? !except.has(number) : method === number;
}

/** Node number → what is open there. Cost: the children of the nodes named. */
export function openingsOf(
  graph: LineageGraph,
  forest: Forest,
  open: readonly OpenBundle[],
): ReadonlyMap<number, Opening> {
  const { names, numbers } = mainMethodsOf(graph);
  const openings = new Map<number, Opening & { whole: boolean; methods: Set<number> }>();
  for (const { node, method } of open) {
    const n = graph.numberOf(node);
    if (n === undefined) continue;
    let opening = openings.get(n);
    if (!opening) {
      const [sizes, totals] = [new Map<number, number>(), new Map<number, number>()];
      for (const child of forest.childrenOf(n)) {
        const number = numbers[child] ?? 0;
        sizes.set(number, (sizes.get(number) ?? 0) + 1);
        totals.set(number, (totals.get(number) ?? 0) + (forest.sizes[child] ?? 0));
      }
      opening = { whole: false, methods: new Set(), sizes, totals };
      openings.set(n, opening);
    }
    const part = method === null ? -1 : names.indexOf(method);
    if (part === -1) opening.whole = true;
    else opening.methods.add(part);
  }
  return openings;
}

/**
 * The groups that the folded children of a node make. While nothing is open there: one. Opened as a whole: one grid where
 * they are few or of one method, otherwise a group for each of the commonest methods. Parts opened by method are grids.
 * One group is for all the rest.
 * @param folded how many children are not drawn
 * @param total all that is folded at the node, at any depth
 * @param drawn the children that are drawn
 * @param numbers node → the number of its main method
 */
export function groupsOf(
  node: number,
  { folded, total }: { readonly folded: number; readonly total: number },
  opening: Opening | undefined,
  drawn: readonly number[],
  numbers: Int32Array,
  forest: Forest,
): readonly Group[] {
  if (folded === 0) return [];
  if (!opening) {
    const attached = node !== NONE && folded <= ATTACHED_UP_TO;
    // Spelled out: this is asked a thousand times for one scene, and spreading costs most of it.
    return [
      {
        node,
        method: null,
        except: NOTHING,
        size: folded,
        total,
        open: false,
        attached,
        barred: !attached,
      },
    ];
  }
  const all = { node, method: null, except: NOTHING, size: folded, total };
  const [sizes, totals] = [new Map(opening.sizes), new Map(opening.totals)];
  for (const child of drawn) {
    const method = numbers[child] ?? 0;
    sizes.set(method, (sizes.get(method) ?? 0) - 1);
    totals.set(method, (totals.get(method) ?? 0) - (forest.sizes[child] ?? 0));
  }
  const parts = [...sizes].filter(([, size]) => size > 0).sort(([, a], [, b]) => b - a);
  const grids = parts.filter(([method]) => opening.methods.has(method));
  if (opening.whole && grids.length === 0 && (folded <= SPLIT_ABOVE || parts.length === 1)) {
    return [{ ...all, open: true, attached: false, barred: false }];
  }
  const shown = grids.length > 0 ? grids : parts.slice(0, MAX_PARTS);
  const groups = shown.map(([method, size]): Group => ({
    node,
    method,
    except: NOTHING,
    size,
    total: totals.get(method) ?? size,
    open: opening.methods.has(method),
    attached: false,
    barred: false,
  }));
  const rest = {
    size: folded - groups.reduce((sum, { size }) => sum + size, 0),
    total: total - groups.reduce((sum, group) => sum + group.total, 0),
  };
  if (rest.size === 0) return groups;
  const except = new Set(shown.map(([method]) => method));
  return [...groups, { ...all, ...rest, except, open: false, attached: false, barred: true }];
}
