import type { EdgeEntry, GraphFile, NodeEntry } from '../../domain/format/format.js';
import { relationOf } from '../../domain/graph/lineage-graph.js';
import type { EntriesDiff, EntryChange, GraphDiff, ValueChange } from './graph-diff.js';

/** What changed from one graph file to another, whatever the order of their entries and keys. Cost: linear. */
export function diffGraphs(before: GraphFile, after: GraphFile): GraphDiff {
  const former = formerIdsOf(before, after);
  const nodes = diffEntries(
    before.nodes,
    after.nodes,
    ({ id }) => id,
    ({ id }) => former.get(id) ?? id,
  );
  const formerOf = (id: string) => former.get(id) ?? id;
  const edges = diffEntries(
    before.edges,
    after.edges,
    (edge) => keyOfEdge(edge.source, edge.target, relationOf(edge)),
    (edge) => keyOfEdge(formerOf(edge.source), formerOf(edge.target), relationOf(edge)),
    // The ends of a claim follow the nodes; their ids are reported there.
    new Set(['source', 'target']),
  );
  return { nodes, edges: withChangedRelations(edges, formerOf), file: diffFile(before, after) };
}

/**
 * Id after → id before, of nodes that have another id but a repository in common. Two that both could be the other are not: of
 * them nobody can say which was renamed.
 */
function formerIdsOf(before: GraphFile, after: GraphFile): ReadonlyMap<string, string> {
  const gone = repositoriesBeside(before, after);
  const fresh = repositoriesBeside(after, before);
  const [nows, befores] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  for (const [repository, was] of gone) {
    for (const now of fresh.get(repository) ?? []) {
      for (const id of was) {
        nows.set(id, (nows.get(id) ?? new Set()).add(now));
        befores.set(now, (befores.get(now) ?? new Set()).add(id));
      }
    }
  }
  const former = new Map<string, string>();
  for (const [now, [was = '', ...others]] of befores) {
    if (others.length === 0 && nows.get(was)?.size === 1) former.set(now, was);
  }
  return former;
}

/** Repository → the ids of the nodes that have it, of those that the other file has not. */
function repositoriesBeside(file: GraphFile, other: GraphFile): ReadonlyMap<string, Set<string>> {
  const there = new Set(other.nodes.map(({ id }) => id));
  const owners = new Map<string, Set<string>>();
  for (const { id, variants = [] } of file.nodes) {
    if (there.has(id)) continue;
    for (const name of repositoriesOf(variants)) {
      owners.set(name, (owners.get(name) ?? new Set()).add(id));
    }
  }
  return owners;
}

function repositoriesOf(variants: NonNullable<NodeEntry['variants']>): readonly string[] {
  return variants.flatMap(({ huggingface }) => (huggingface ? [huggingface.toLowerCase()] : []));
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

/** One claim gone and one new between the same ends are one whose relation changed. */
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

function diffFile(before: GraphFile, after: GraphFile): readonly ValueChange[] {
  const flat = ({ nodes: _, edges: __, views = [], ...rest }: GraphFile) => ({
    ...rest,
    ...Object.fromEntries(views.map((view) => [`views.${view.id}`, view])),
  });
  return changesOf(flat(before), flat(after));
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

/** JSON whose keys are in order, so that what says the same is the same text. */
export function canonicalJson(value: unknown): string | undefined {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

function keyOfEdge(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}
