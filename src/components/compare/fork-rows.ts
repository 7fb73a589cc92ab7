import { NONE } from '../../domain/graph/lineage-graph.js';
import type { LineStep } from '../../domain/graph/lineage.js';
import type { Fork } from '../../domain/graph/relationship.js';

/** A line in a lane of the diagram; lanes count from 0, at the left. */
export interface LaneLine {
  readonly lane: number;
  /** The edge it is drawn for. */
  readonly edge: number;
}

/** One stop of a fork's diagram, from top to bottom, with the lines that run beside it. */
export interface ForkRow {
  readonly node: number;
  readonly lane: number;
  /** The edge that leads here; {@link NONE} at the top. */
  readonly edge: number;
  /** Steps that are left out above it; `edge` is then the last of them. */
  readonly leftOut: number;
  /** The stop that `edge` comes from, where it is not the one right above; otherwise {@link NONE}. */
  readonly comesFrom: number;
  /** Whether it is one of the nodes asked for. */
  readonly end: boolean;
  /** Lines of branches further down. */
  readonly passing: readonly LaneLine[];
  /** The lines that set out below it: the first in its own lane, the others to lanes of their own. */
  readonly branches: readonly LaneLine[];
}

/** Of a stretch without a branch so many stops show at either end. */
const STOPS_AT_END = 3;

interface Branch {
  readonly step: LineStep;
  readonly children: Branch[];
}

/** A fork as rows, each branch down to its end before the next: the first in the ancestor's lane, each other in one more. */
export function forkRowsOf({ paths }: Pick<Fork, 'paths'>): readonly ForkRow[] {
  const root = treeOf(paths);
  if (!root) return [];
  const ends = new Set(paths.map((path) => path.at(-1)?.node));
  const rows: ForkRow[] = [];
  let lanes = 1;
  // Depth first without recursion: a line may be thousands of steps long.
  const waiting: { branch: Branch; lane: number; parent: number }[] = [
    { branch: root, lane: 0, parent: NONE },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { branch, lane, parent } = next;
    const { step, children } = branch;
    const passing = waiting.map((each) => ({ lane: each.lane, edge: each.branch.step.edge }));
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
      branches: starts.map((each) => ({ lane: each.lane, edge: each.branch.step.edge })),
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

/** Leaves out the middle of long stretches on which nothing happens. */
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
