import {
  problemsOfClaim,
  problemsOfFrame,
  problemsOfNode,
  type RawEntry,
} from '../../curate/edit/entry-problems.js';
import type { Problem } from '../../domain/format/problem.js';
import { withValue, type ValuePath } from '../../curate/edit/with-value.js';
import { renameNodes, viewsNaming } from '../../curate/rename-nodes.js';
import {
  withClaim,
  withFrame,
  withNode,
  withoutClaim,
  withoutNode,
  type ClaimKey,
} from '../../curate/edit/with-entries.js';
import type { EdgeEntry, GraphFile, NodeEntry } from '../../domain/format/format.js';
import { NONE, relationOf, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { Renames } from '../../state/renamed-ids.js';
import { selectEdge, selectNode } from '../../state/transitions.js';
import type { Selection, ViewState } from '../../state/view-state.js';
import type { EditNotice } from './edit-notice.js';
import { idFor } from './id-for.js';

/** The current editing task: a form for a new or existing node or claim, or the list of changes. */
export type EditTask =
  | { readonly kind: 'node'; readonly former: NodeEntry | null; readonly entry: RawEntry }
  | { readonly kind: 'claim'; readonly former: EdgeEntry | null; readonly entry: RawEntry }
  /** The other top-level keys of the file. */
  | { readonly kind: 'graph'; readonly entry: RawEntry }
  | {
      readonly kind: 'changes';
      /** The file that changes are compared with; null for the one opened. */
      readonly since: GraphFile | null;
    };

/** A task with a form for a new node. */
export function newNode(): EditTask {
  return { kind: 'node', former: null, entry: { id: '' } };
}

/** A task with a form for a new claim: about the selected node, or one to be chosen. */
export function newClaim(selection: Selection | null): EditTask {
  const target = selection?.kind === 'node' ? selection.id : '';
  return {
    kind: 'claim',
    former: null,
    entry: { source: '', target, relation: 'weights', sources: [{ url: '' }] },
  };
}

/** The task with a form for the selection; null if that is not in the graph. */
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

/** The task with the form for the graph's own metadata. */
export function graphTask({ frame }: LineageGraph): EditTask {
  const { nodes: _, edges: __, ...entry } = frame;
  return { kind: 'graph', entry };
}

/** A task with a form. */
export type FormTask = Exclude<EditTask, { kind: 'changes' }>;

/** The file with the entry of a task, which is valid, replaced or appended. */
export function withTask(file: GraphFile, task: FormTask): GraphFile {
  switch (task.kind) {
    case 'node':
      return withNode(renameNodes(file, renamesOfTask(task)), task.entry as unknown as NodeEntry);
    case 'claim':
      return withClaim(file, task.entry as unknown as EdgeEntry, task.former);
    case 'graph':
      return withFrame(file, task.entry);
  }
}

/** The renamed node of a task: old id → new id. */
export function renamesOfTask(task: FormTask): Renames {
  const former = task.kind === 'node' ? task.former : null;
  const id = task.entry['id'];
  if (!former || typeof id !== 'string' || id === former.id) return new Map();
  return new Map([[former.id, id]]);
}

/** The file without the selection; for a node, also without its claims. */
export function withoutSelected(file: GraphFile, selection: Selection): GraphFile {
  return selection.kind === 'node'
    ? withoutNode(file, selection.id)
    : withoutClaim(file, selection);
}

/** The task after a value was entered. The id of a new node follows its name. */
export function withTyped(task: FormTask, path: ValuePath, value: unknown): FormTask {
  const before = task.entry;
  const changed = withValue(before, path, value) as RawEntry;
  const isNew = task.kind === 'node' && task.former === null;
  const entry = isNew && path[0] === 'name' ? { ...changed, id: idFor(before, changed) } : changed;
  return { ...task, entry };
}

/** The notice about a node or claim that is removed from a graph. */
export function removalOf(graph: LineageGraph, selection: Selection, lang: string): EditNotice {
  const nameOf = (id: string) => graph.nameOf(graph.numberOf(id) ?? NONE, lang);
  if (selection.kind === 'edge') {
    const name = `${nameOf(selection.source)} → ${nameOf(selection.target)}`;
    return { kind: 'removed', name, claims: 0, views: [] };
  }
  const { id } = selection;
  const node = graph.numberOf(id) ?? NONE;
  const claims = graph.inEdgesOf(node).length + graph.outEdgesOf(node).length;
  const views = viewsNaming(graph.frame, id).map(({ title }) => title);
  return { kind: 'removed', name: nameOf(id), claims, views };
}

/** The view with the entry of a task selected. */
export function selectTask(view: ViewState, task: FormTask): ViewState {
  if (task.kind === 'graph') return view;
  if (task.kind === 'node') return selectNode(view, (task.entry as unknown as NodeEntry).id);
  const edge = task.entry as unknown as EdgeEntry;
  return selectEdge(view, {
    source: edge.source,
    target: edge.target,
    relation: relationOf(edge),
  });
}

/** The problems that prevent a task's entry from being applied. */
export function problemsOfTask(graph: LineageGraph, task: EditTask): readonly Problem[] {
  switch (task.kind) {
    case 'changes':
      return [];
    case 'graph':
      return problemsOfFrame(task.entry);
    case 'node':
      return problemsOfNode(graph, task.entry, task.former?.id ?? null);
    case 'claim':
      return problemsOfClaim(graph, task.entry, task.former);
  }
}

function claimIn(graph: LineageGraph, key: ClaimKey): EdgeEntry | null {
  const target = graph.numberOf(key.target);
  if (target === undefined) return null;
  const claims = Array.from(graph.inEdgesOf(target), (e) => graph.edgeAt(e));
  const relation = key.relation ?? 'weights';
  return claims.find((edge) => edge.source === key.source && relationOf(edge) === relation) ?? null;
}
