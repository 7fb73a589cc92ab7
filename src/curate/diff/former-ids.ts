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
  for (const tellingsOf of [repositoriesOf, wordsOf]) {
    const gone = ownersOf(before, now, new Set(former.values()), tellingsOf);
    if (gone.size === 0) continue;
    const fresh = ownersOf(after, was, new Set(former.keys()), tellingsOf);
    for (const [from, to] of pairsIn(gone, fresh)) former.set(to, from);
  }
  return former;
}

/** What identifies a node apart from its id. */
type Tellings = (node: NodeEntry) => readonly string[];

/** Identifier → ids of the nodes with it, among those that the other file lacks and that are not paired yet. */
function ownersOf(
  { nodes }: GraphFile,
  there: ReadonlySet<string>,
  paired: ReadonlySet<string>,
  tellingsOf: Tellings,
): ReadonlyMap<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const node of nodes) {
    if (there.has(node.id) || paired.has(node.id)) continue;
    for (const telling of tellingsOf(node)) {
      owners.set(telling, (owners.get(telling) ?? new Set()).add(node.id));
    }
  }
  return owners;
}

/** Unambiguous pairs of an earlier and a later id. */
function pairsIn(
  gone: ReadonlyMap<string, Set<string>>,
  fresh: ReadonlyMap<string, Set<string>>,
): readonly (readonly [string, string])[] {
  const [nows, befores] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  for (const [telling, ids] of gone) {
    for (const now of fresh.get(telling) ?? []) {
      for (const id of ids) {
        nows.set(id, (nows.get(id) ?? new Set()).add(now));
        befores.set(now, (befores.get(now) ?? new Set()).add(id));
      }
    }
  }
  return [...befores].flatMap(([now, [was = '', ...others]]) =>
    others.length === 0 && nows.get(was)?.size === 1 ? [[was, now] as const] : [],
  );
}

function repositoriesOf({ variants = [] }: NodeEntry): readonly string[] {
  return variants.flatMap(({ huggingface }) => (huggingface ? [huggingface.toLowerCase()] : []));
}

/** The content of an entry, if it has a name: too many unnamed ones are equal. */
function wordsOf({ id: _, ...entry }: NodeEntry): readonly string[] {
  const said = entry.name === undefined ? undefined : canonicalJson(entry);
  return said === undefined ? [] : [said];
}
