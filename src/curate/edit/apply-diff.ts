import type { EdgeEntry, GraphFile, NodeEntry } from '../../domain/format/format.js';
import { relationOf } from '../../domain/graph/lineage-graph.js';
import { canonicalJson } from '../diff/canonical-json.js';
import { flatKeys, unflatKeys } from '../diff/flat-keys.js';
import type { Renames } from '../../state/renamed-ids.js';
import type { EntryChange, GraphDiff, ValueChange } from '../diff/graph-diff.js';
import { renameNodes } from '../rename-nodes.js';
import { isSameClaim, withClaim, withNode, withoutClaim, withoutNode } from './with-entries.js';

/** The result of applying a diff to another file. */
export interface AppliedDiff {
  readonly file: GraphFile;
  /** The changes that conflict with the file: `alpaca: license`, `llama → alpaca`. */
  readonly conflicts: readonly string[];
}

/**
 * Applies a diff to a file. If the file has a different value than the one changed, the file's value stays. Views and
 * other top-level keys are treated like those of an entry. The result must be parsed, as a claim may have lost an end.
 */
export function applyDiff(before: GraphFile, { nodes, edges, file: keys }: GraphDiff): AppliedDiff {
  const conflicts: string[] = [];
  const renames = renamesIn({ nodes });
  // Removals come first: another node may have taken the id.
  let file = withoutRemoved(before, { nodes, edges }, renames, conflicts);
  const possible = possibleRenames(file, renames);
  file = renameNodes(file, possible);
  for (const node of nodes.added) {
    const existing = nodeIn(file, node.id);
    if (!existing) file = withNode(file, node);
    else if (!isEqual(existing, node)) conflicts.push(node.id);
  }
  for (const change of nodes.changed) file = changedNode(file, change, possible, conflicts);
  for (const edge of edges.added) {
    const existing = claimIn(file, edge);
    if (!existing) file = withClaim(file, edge);
    else if (!isEqual(existing, edge)) conflicts.push(nameOfClaim(edge));
  }
  for (const change of edges.changed) file = changedClaim(file, change, conflicts);
  return { file: withKeys(file, keys, conflicts), conflicts };
}

function withoutRemoved(
  before: GraphFile,
  { nodes, edges }: Pick<GraphDiff, 'nodes' | 'edges'>,
  renames: Renames,
  conflicts: string[],
): GraphFile {
  let file = before;
  for (const edge of edges.removed) {
    // Its ends may already have their later ids.
    const renamed = {
      ...edge,
      source: renames.get(edge.source) ?? edge.source,
      target: renames.get(edge.target) ?? edge.target,
    };
    const target = claimIn(file, edge) ? edge : renamed;
    const existing = claimIn(file, target);
    if (existing && !isEqual(existing, target)) conflicts.push(nameOfClaim(edge));
    else if (existing) file = withoutClaim(file, existing);
  }
  for (const node of nodes.removed) {
    const existing = nodeIn(file, node.id);
    if (existing && !isEqual(existing, node)) conflicts.push(node.id);
    else if (existing) file = withoutNode(file, node.id);
  }
  return file;
}

/** The renames of a diff: old id → new id. */
export function renamesIn({ nodes }: Pick<GraphDiff, 'nodes'>): Renames {
  const pairs = nodes.changed.map(({ before, after }) => [before.id, after.id] as const);
  return new Map(pairs.filter(([was, now]) => was !== now));
}

/** The renames whose new id is not taken in the file. */
function possibleRenames(file: GraphFile, renames: Renames): Renames {
  const existing = new Set(file.nodes.map(({ id }) => id));
  const isFree = (id: string) => !existing.has(id) || renames.has(id);
  return new Map([...renames].filter(([was, now]) => existing.has(was) && isFree(now)));
}

function changedNode(
  file: GraphFile,
  { before, after, changes }: EntryChange<NodeEntry>,
  renamed: Renames,
  conflicts: string[],
): GraphFile {
  const isThere = before.id === after.id || renamed.has(before.id) || !nodeIn(file, before.id);
  // The file may already contain the node under its later id; otherwise another node may have that id.
  const existing = isThere ? nodeIn(file, after.id) : undefined;
  if (!existing) {
    conflicts.push(before.id);
    return file;
  }
  return withNode(file, merged(existing, changes, before.id, conflicts) as NodeEntry);
}

function changedClaim(
  file: GraphFile,
  { before, after, changes }: EntryChange<EdgeEntry>,
  conflicts: string[],
): GraphFile {
  // Its ends may have been renamed: uses the ids of the later file.
  const key = { source: after.source, target: after.target, relation: relationOf(before) };
  const existing = claimIn(file, key) ?? claimIn(file, after);
  if (!existing) {
    conflicts.push(nameOfClaim(before));
    return file;
  }
  const stated =
    'relation' in existing ? existing : { ...existing, relation: relationOf(existing) };
  const isMoved = changes.some(({ key: changed }) => changed === 'relation');
  const entry = merged(
    isMoved ? stated : existing,
    changes,
    nameOfClaim(before),
    conflicts,
  ) as EdgeEntry;
  const { relation, ...unstated } = entry;
  // A diff states the default relation explicitly; the file may omit it.
  const isByDefault = isMoved && !('relation' in after) && relation === relationOf(after);
  return withClaim(file, isByDefault ? unstated : entry, existing);
}

/** Keys with a conflicting value keep that of the file. */
function merged(
  entry: object,
  changes: readonly ValueChange[],
  name: string,
  conflicts: string[],
): object {
  const values = new Map<string, unknown>(Object.entries(entry));
  for (const { key, before, after } of changes) {
    const now = values.get(key);
    if (!isEqual(now, before) && !isEqual(now, after)) conflicts.push(`${name}: ${key}`);
    else if (after === undefined) values.delete(key);
    else values.set(key, after);
  }
  return Object.fromEntries(values);
}

function withKeys(
  file: GraphFile,
  changes: readonly ValueChange[],
  conflicts: string[],
): GraphFile {
  if (changes.length === 0) return file;
  const { nodes, edges, ...frame } = file;
  return { ...unflatKeys(merged(flatKeys(frame), changes, '', conflicts)), nodes, edges };
}

const nodeIn = (file: GraphFile, id: string) => file.nodes.find((node) => node.id === id);
const claimIn = (file: GraphFile, key: Parameters<typeof isSameClaim>[0]) =>
  file.edges.find((edge) => isSameClaim(edge, key));
const nameOfClaim = ({ source, target }: Pick<EdgeEntry, 'source' | 'target'>) =>
  `${source} → ${target}`;
const isEqual = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b);
