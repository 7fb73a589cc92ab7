import {
  problemsOfClaim,
  problemsOfNode,
  type RawEntry,
} from '../../curate/edit/entry-problems.js';
import type { Problem } from '../../domain/format/problem.js';
import type { ClaimKey } from '../../curate/edit/with-entries.js';
import type { EdgeEntry, NodeEntry } from '../../domain/format/format.js';
import { relationOf, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { Selection } from '../../state/view-state.js';

/** What somebody who edits is at: a form for a node or a claim, new or not, or the list of what they changed. */
export type EditTask =
  | { readonly kind: 'node'; readonly former: NodeEntry | null; readonly entry: RawEntry }
  | { readonly kind: 'claim'; readonly former: EdgeEntry | null; readonly entry: RawEntry }
  | { readonly kind: 'changes' };

/** A form for a node that is not there yet. */
export function newNode(): EditTask {
  return { kind: 'node', former: null, entry: { id: '' } };
}

/** A form for a claim that is not there yet. @param target the node that it is about; '' where it has to be chosen */
export function newClaim(target: string): EditTask {
  return {
    kind: 'claim',
    former: null,
    entry: { source: '', target, relation: 'weights', sources: [{ url: '' }] },
  };
}

/** The form for what is selected; null where that is not in the graph. */
export function taskFor(graph: LineageGraph, selection: Selection): EditTask | null {
  if (selection.kind === 'node') {
    const node = graph.numberOf(selection.id);
    if (node === undefined) return null;
    const former = graph.nodeAt(node);
    return { kind: 'node', former, entry: former };
  }
  const former = claimIn(graph, selection);
  return former && { kind: 'claim', former, entry: former };
}

/** What keeps the entry of a task from being taken. */
export function problemsOfTask(graph: LineageGraph, task: EditTask): readonly Problem[] {
  if (task.kind === 'changes') return [];
  return task.kind === 'node'
    ? problemsOfNode(graph, task.entry, task.former?.id ?? null)
    : problemsOfClaim(graph, task.entry, task.former);
}

function claimIn(graph: LineageGraph, key: ClaimKey): EdgeEntry | null {
  const target = graph.numberOf(key.target);
  if (target === undefined) return null;
  const claims = Array.from(graph.inEdgesOf(target), (e) => graph.edgeAt(e));
  const relation = key.relation ?? 'weights';
  return claims.find((edge) => edge.source === key.source && relationOf(edge) === relation) ?? null;
}
