import type { RawEntry } from '../../curate/edit/entry-problems.js';
import type { ClaimKey } from '../../curate/edit/with-entries.js';
import { relationOf, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import { taskFor, type EditTask } from './edit-task.js';

/** A stored form: its subject by id or ends, or null for a new entry. */
export type KeptForm =
  | { readonly kind: 'node'; readonly former: string | null; readonly entry: RawEntry }
  | { readonly kind: 'claim'; readonly former: ClaimKey | null; readonly entry: RawEntry }
  | { readonly kind: 'graph'; readonly entry: RawEntry };

/** The form of a task for storage; null if it has none. */
export function keptFormOf(task: EditTask): KeptForm | null {
  if (task.kind === 'changes') return null;
  const { entry } = task;
  if (task.kind === 'graph') return { kind: 'graph', entry };
  if (task.kind === 'node') return { kind: 'node', former: task.former?.id ?? null, entry };
  const { former } = task;
  const key = former && {
    source: former.source,
    target: former.target,
    relation: relationOf(former),
  };
  return { kind: 'claim', former: key, entry };
}

/** The task that continues a stored form. If its subject no longer exists, it becomes a new entry. */
export function taskOfForm(graph: LineageGraph, form: KeptForm): EditTask {
  if (form.kind === 'graph') return form;
  if (form.kind === 'node') {
    const former = form.former === null ? null : taskFor(graph, { kind: 'node', id: form.former });
    return former?.kind === 'node'
      ? { ...former, entry: form.entry }
      : { kind: 'node', former: null, entry: form.entry };
  }
  const former =
    form.former === null
      ? null
      : taskFor(graph, { kind: 'edge', ...form.former, relation: relationOf(form.former) });
  return former?.kind === 'claim'
    ? { ...former, entry: form.entry }
    : { kind: 'claim', former: null, entry: form.entry };
}
