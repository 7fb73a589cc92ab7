import {
  problemsOfClaim,
  problemsOfNode,
  type RawEntry,
} from '../../curate/edit/entry-problems.js';
import type { Problem } from '../../domain/format/problem.js';
import {
  withClaim,
  withNode,
  withoutClaim,
  withoutNode,
  type ClaimKey,
} from '../../curate/edit/with-entries.js';
import type { EdgeEntry, GraphFile, NodeEntry } from '../../domain/format/format.js';
import { relationOf, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import { selectEdge, selectNode } from '../../state/transitions.js';
import type { Selection, ViewState } from '../../state/view-state.js';

/** What somebody who edits is at: a form for a node or a claim, new or not, or the list of what they changed. */
export type EditTask =
  | { readonly kind: 'node'; readonly former: NodeEntry | null; readonly entry: RawEntry }
  | { readonly kind: 'claim'; readonly former: EdgeEntry | null; readonly entry: RawEntry }
  | {
      readonly kind: 'changes';
      /** What the changes are held against: a file on the disk; null for what was opened. */
      readonly since: GraphFile | null;
    };

/** A form for a node that is not there yet. */
export function newNode(): EditTask {
  return { kind: 'node', former: null, entry: { id: '' } };
}

/** A form for a claim that is not there yet: about the node that is selected; without one, that has to be chosen. */
export function newClaim(selection: Selection | null): EditTask {
  const target = selection?.kind === 'node' ? selection.id : '';
  return {
    kind: 'claim',
    former: null,
    entry: { source: '', target, relation: 'weights', sources: [{ url: '' }] },
  };
}

/** The form for what is selected; null if that is not in the graph. */
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

/** A task with a form. */
type FormTask = Exclude<EditTask, { kind: 'changes' }>;

/** The file with the entry of a task, which has no problems: in the place of what it was, or at the end. */
export function withTask(file: GraphFile, task: FormTask): GraphFile {
  return task.kind === 'node'
    ? withNode(file, task.entry as unknown as NodeEntry)
    : withClaim(file, task.entry as unknown as EdgeEntry, task.former);
}

/** The file without what is selected; without the claims about it, where it is a node. */
export function withoutSelected(file: GraphFile, selection: Selection): GraphFile {
  return selection.kind === 'node'
    ? withoutNode(file, selection.id)
    : withoutClaim(file, selection);
}

/** The view in which the entry of a task, which is in the graph, is selected. */
export function selectTask(view: ViewState, task: FormTask): ViewState {
  if (task.kind === 'node') return selectNode(view, (task.entry as unknown as NodeEntry).id);
  const edge = task.entry as unknown as EdgeEntry;
  return selectEdge(view, {
    source: edge.source,
    target: edge.target,
    relation: relationOf(edge),
  });
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
