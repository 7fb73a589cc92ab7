import { NONE } from '../../domain/graph/lineage-graph.js';
import type { LineStep } from '../../domain/graph/lineage.js';
import type { Fork } from '../../domain/graph/relationship.js';

/** A line in a lane of the diagram; lanes are numbered from 0 at the left. */
export interface LaneLine {
  readonly lane: number;
  /** The edge that it represents. */
  readonly edge: number;
}

/** One row of a fork diagram, from top to bottom, with the lines that pass it. */
export interface ForkRow {
  readonly node: number;
  readonly lane: number;
  /** The edge that leads to this stop; {@link NONE} at the top. */
  readonly edge: number;
  /** Number of steps omitted above it; `edge` is then the last of them. */
  readonly leftOut: number;
  /** The source of `edge`, if it is not the stop directly above; otherwise {@link NONE}. */
  readonly comesFrom: number;
  /** Whether it is one of the compared nodes. */
  readonly end: boolean;
  /** Lines of branches that continue below. */
  readonly passing: readonly LaneLine[];
  /** The lines that start below it: the first in its own lane, the others in lanes of their own. */
  readonly branches: readonly LaneLine[];
}

/** Number of stops shown at either end of a long path without branches. */
const STOPS_AT_END = 3;

interface Branch {
  readonly step: LineStep;
  readonly children: Branch[];
}

/**
 * The rows of a fork diagram, depth-first: the first branch in the ancestor's lane, each other one lane further right.
 */
export function forkRowsOf({ paths }: Pick<Fork, 'paths'>): readonly ForkRow[] {
  const root = treeOf(paths);
  if (!root) return [];
  const ends = new Set(paths.map((path) => path.at(-1)?.node));
  const rows: ForkRow[] = [];
  let lanes = 1;
  // Iterative, as a path may be thousands of steps long.
  const waiting: { branch: Branch; lane: number; parent: number }[] = [
    { branch: root, lane: 0, parent: NONE },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { branch, lane, parent } = next;
    const { step, children } = branch;
    const passing = waiting.map((other) => ({ lane: other.lane, edge: other.branch.step.edge }));
    const starts = children.map((child, i) => ({
      branch: child,
      lane: i === 0 ? lane : lanes++,
      parent: step.node,
    }));
    rows.push({
      node: step.node,
      lane,
      edge: step.edge,
      leftOut: 0,
      comesFrom: rows.at(-1)?.node === parent ? NONE : parent,
      end: ends.has(step.node),
      passing,
      branches: starts.map((start) => ({ lane: start.lane, edge: start.branch.step.edge })),
    });
    waiting.push(...starts.reverse());
  }
  return shortened(rows);
}

function treeOf(paths: Fork['paths']): Branch | undefined {
  const branches = new Map<number, Branch>();
  for (const path of paths) {
    let parent: Branch | undefined;
    for (const step of path) {
      let branch = branches.get(step.node);
      if (!branch) {
        branch = { step, children: [] };
        branches.set(step.node, branch);
        parent?.children.push(branch);
      }
      parent = branch;
    }
  }
  return branches.values().next().value;
}

/** Omits the middle of long paths without branches. */
function shortened(rows: readonly ForkRow[]): readonly ForkRow[] {
  const kept: ForkRow[] = [];
  let plain: ForkRow[] = [];
  const isPlain = ({ end, branches, comesFrom }: ForkRow) =>
    !end && branches.length === 1 && comesFrom === NONE;
  const close = () => {
    const leftOut = plain.length - 2 * STOPS_AT_END;
    const [first, ...rest] = plain.slice(-STOPS_AT_END);
    if (leftOut > 1 && first)
      kept.push(...plain.slice(0, STOPS_AT_END), { ...first, leftOut }, ...rest);
    else kept.push(...plain);
    plain = [];
  };
  for (const row of rows) {
    if (isPlain(row)) {
      plain.push(row);
      continue;
    }
    close();
    kept.push(row);
  }
  close();
  return kept;
}
