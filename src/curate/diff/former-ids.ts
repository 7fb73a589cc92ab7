import type { GraphFile, NodeEntry } from '../../domain/format/format.js';
import type { Renames } from '../../state/renamed-ids.js';
import { canonicalJson } from './canonical-json.js';

/**
 * Later id → earlier id, for renamed nodes: known renames, nodes with a repository in common, and nodes with the same
 * name and exactly the same content. Ambiguous matches are excluded, as it is unknown which one was renamed.
 */
export function formerIdsOf(
  before: GraphFile,
  after: GraphFile,
  renames: Renames,
): ReadonlyMap<string, string> {
  const was = new Set(before.nodes.map(({ id }) => id));
  const now = new Set(after.nodes.map(({ id }) => id));
  const former = new Map<string, string>();
  for (const [from, to] of renames) if (was.has(from) && now.has(to)) former.set(to, from);
  for (const identifiersOf of [repositoriesOf, wordsOf]) {
    const gone = ownersOf(before, now, new Set(former.values()), identifiersOf);
    if (gone.size === 0) continue;
    const fresh = ownersOf(after, was, new Set(former.keys()), identifiersOf);
    for (const [from, to] of pairsIn(gone, fresh)) former.set(to, from);
  }
  return former;
}

/** What identifies a node apart from its id. */
type Identifiers = (node: NodeEntry) => readonly string[];

/** Identifier → ids of the nodes with it, among those that the other file lacks and that are not paired yet. */
function ownersOf(
  { nodes }: GraphFile,
  others: ReadonlySet<string>,
  paired: ReadonlySet<string>,
  identifiersOf: Identifiers,
): ReadonlyMap<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const node of nodes) {
    if (others.has(node.id) || paired.has(node.id)) continue;
    for (const identifier of identifiersOf(node)) {
      owners.set(identifier, (owners.get(identifier) ?? new Set()).add(node.id));
    }
  }
  return owners;
}

/** Unambiguous pairs of an earlier and a later id. */
function pairsIn(
  gone: ReadonlyMap<string, Set<string>>,
  fresh: ReadonlyMap<string, Set<string>>,
): readonly (readonly [string, string])[] {
  const [laterIds, earlierIds] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  for (const [identifier, ids] of gone) {
    for (const now of fresh.get(identifier) ?? []) {
      for (const id of ids) {
        laterIds.set(id, (laterIds.get(id) ?? new Set()).add(now));
        earlierIds.set(now, (earlierIds.get(now) ?? new Set()).add(id));
      }
    }
  }
  return [...earlierIds].flatMap(([now, [was = '', ...others]]) =>
    others.length === 0 && laterIds.get(was)?.size === 1 ? [[was, now] as const] : [],
  );
}

function repositoriesOf({ variants = [] }: NodeEntry): readonly string[] {
  return variants.flatMap(({ huggingface }) => (huggingface ? [huggingface.toLowerCase()] : []));
}

/** The content of an entry, if it has a name: too many unnamed ones are equal. */
function wordsOf({ id: _, ...entry }: NodeEntry): readonly string[] {
  const content = entry.name === undefined ? undefined : canonicalJson(entry);
  return content === undefined ? [] : [content];
}
