import type { EdgeEntry, GraphFile, NodeEntry } from '../../domain/format/format.js';
import type { GraphDiff } from './graph-diff.js';

/** The status of a model or claim. */
export type DiffStatus = 'added' | 'removed' | 'changed' | 'same';

/** Both graphs merged, with the status of every entry. */
export interface MergedDiff {
  /** The later file, with removed entries appended to its lists; ids are those of the later file. */
  readonly file: GraphFile;
  readonly statusOfNode: (node: NodeEntry) => DiffStatus;
  readonly statusOfEdge: (edge: EdgeEntry) => DiffStatus;
}

/**
 * Merges the two graphs of a diff. A removed claim that would close a cycle with added ones, such as a reversed edge,
 * is omitted from the result, but not from the diff.
 */
export function mergedDiffOf(diff: GraphDiff, before: GraphFile, after: GraphFile): MergedDiff {
  const idNow = new Map(
    diff.nodes.changed.map((change): [string, string] => [change.before.id, change.after.id]),
  );
  const nodes = [...after.nodes, ...diff.nodes.removed];
  const gone = diff.edges.removed.map((edge) => ({
    ...edge,
    source: idNow.get(edge.source) ?? edge.source,
    target: idNow.get(edge.target) ?? edge.target,
  }));
  const edges = [...after.edges, ...withoutCycles(after.edges, gone)];
  const nodeFates = fatesOf(diff.nodes);
  const edgeFates = fatesOf({ ...diff.edges, removed: gone });
  // Removed entries may use the earlier file's vocabulary.
  const vocabulary = after.vocabulary ?? before.vocabulary;
  return {
    file: { ...after, ...(vocabulary && { vocabulary }), nodes, edges },
    statusOfNode: (node) => nodeFates.get(node) ?? 'same',
    statusOfEdge: (edge) => edgeFates.get(edge) ?? 'same',
  };
}

function fatesOf<T extends object>({
  added,
  removed,
  changed,
}: {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly changed: readonly { readonly after: T }[];
}): ReadonlyMap<object, DiffStatus> {
  return new Map<object, DiffStatus>([
    ...added.map((entry) => [entry, 'added'] as const),
    ...removed.map((entry) => [entry, 'removed'] as const),
    ...changed.map(({ after }) => [after, 'changed'] as const),
  ]);
}

/** The edges that close no cycle with those kept before, in order. */
function withoutCycles(
  kept: readonly EdgeEntry[],
  edges: readonly EdgeEntry[],
): readonly EdgeEntry[] {
  const targets = new Map<string, string[]>();
  const add = ({ source, target }: EdgeEntry) => {
    const list = targets.get(source);
    if (list) list.push(target);
    else targets.set(source, [target]);
  };
  kept.forEach(add);
  return edges.filter((edge) => {
    if (reaches(targets, edge.target, edge.source)) return false;
    add(edge);
    return true;
  });
}

function reaches(
  targets: ReadonlyMap<string, readonly string[]>,
  from: string,
  to: string,
): boolean {
  const seen = new Set([from]);
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === to) return true;
    for (const next of targets.get(id) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  return false;
}
