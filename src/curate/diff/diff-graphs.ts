import type { EdgeEntry, GraphFile } from '../../domain/format/format.js';
import { relationOf } from '../../domain/graph/lineage-graph.js';
import type { Renames } from '../../state/renamed-ids.js';
import { formerIdsOf } from './former-ids.js';
import { canonicalJson } from './canonical-json.js';
import { flatKeys } from './flat-keys.js';
import type { EntriesDiff, EntryChange, GraphDiff, ValueChange } from './graph-diff.js';
import { renamedViews } from '../rename-nodes.js';

/**
 * The differences between two graph files, regardless of the order of entries and keys. Cost: linear.
 * @param renames known renames of nodes; others are detected
 */
export function diffGraphs(
  before: GraphFile,
  after: GraphFile,
  renames: Renames = new Map(),
): GraphDiff {
  const former = formerIdsOf(before, after, renames);
  const moved = new Set(former.values());
  // A node that has taken the id of a renamed one is new.
  const formerOf = (id: string) => former.get(id) ?? (moved.has(id) ? `\u0000${id}` : id);
  const nodes = diffEntries(
    before.nodes,
    after.nodes,
    ({ id }) => id,
    ({ id }) => formerOf(id),
  );
  const edges = diffEntries(
    before.edges,
    after.edges,
    (edge) => keyOfEdge(edge.source, edge.target, relationOf(edge)),
    (edge) => keyOfEdge(formerOf(edge.source), formerOf(edge.target), relationOf(edge)),
    // The ends of a claim follow renamed nodes, whose ids are reported there.
    new Set(['source', 'target']),
  );
  const renamed = new Map([...former].map(([now, was]) => [was, now]));
  return {
    nodes,
    edges: withChangedRelations(edges, formerOf),
    file: diffFile(before, after, renamed),
  };
}

function diffEntries<T extends object>(
  before: readonly T[],
  after: readonly T[],
  keyBefore: (entry: T) => string,
  keyAfter: (entry: T) => string,
  ignored: ReadonlySet<string> = new Set(),
): EntriesDiff<T> {
  const left = new Map(before.map((entry) => [keyBefore(entry), entry]));
  const added: T[] = [];
  const changed: EntryChange<T>[] = [];
  for (const entry of after) {
    const key = keyAfter(entry);
    const was = left.get(key);
    if (!was) {
      added.push(entry);
      continue;
    }
    left.delete(key);
    const changes = changesOf(was, entry, ignored);
    if (changes.length > 0) changed.push({ before: was, after: entry, changes });
  }
  return { added, removed: [...left.values()], changed };
}

/** Treats a removed and an added claim between the same ends as one whose relation changed. */
function withChangedRelations(
  { added, removed, changed }: EntriesDiff<EdgeEntry>,
  formerOf: (id: string) => string,
): EntriesDiff<EdgeEntry> {
  const ends = (edge: EdgeEntry) => keyOfEdge(edge.source, edge.target);
  const endsBefore = (edge: EdgeEntry) => keyOfEdge(formerOf(edge.source), formerOf(edge.target));
  const gone = groupedBy(removed, ends);
  const fresh = groupedBy(added, endsBefore);
  const moved: EntryChange<EdgeEntry>[] = [];
  for (const [key, [after, ...more]] of fresh) {
    const [before, ...others] = gone.get(key) ?? [];
    if (!before || !after || more.length + others.length > 0) continue;
    const changes = changesOf(
      { ...before, relation: relationOf(before) },
      { ...after, relation: relationOf(after) },
      new Set(['source', 'target']),
    );
    moved.push({ before, after, changes });
  }
  const pairs = new Set(moved.flatMap(({ before, after }) => [before, after]));
  return {
    added: added.filter((edge) => !pairs.has(edge)),
    removed: removed.filter((edge) => !pairs.has(edge)),
    changed: [...changed, ...moved],
  };
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** Views that only refer to a node by its new id have not changed. */
function diffFile(
  before: GraphFile,
  { nodes: _, edges: __, ...after }: GraphFile,
  renames: Renames,
): readonly ValueChange[] {
  const { nodes: ___, edges: ____, views, ...rest } = before;
  const moved = renamedViews(views, renames);
  return changesOf(flatKeys({ ...rest, ...(moved && { views: moved }) }), flatKeys(after));
}

function changesOf(
  before: object,
  after: object,
  ignored: ReadonlySet<string> = new Set(),
): readonly ValueChange[] {
  const [old, now] = [before, after].map(
    (entry) => new Map<string, unknown>(Object.entries(entry)),
  ) as [Map<string, unknown>, Map<string, unknown>];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter(
      (key) => !ignored.has(key) && canonicalJson(old.get(key)) !== canonicalJson(now.get(key)),
    )
    .map((key) => ({ key, before: old.get(key), after: now.get(key) }));
}

function keyOfEdge(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}
