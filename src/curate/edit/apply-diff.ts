import type { EdgeEntry, GraphFile, NodeEntry } from '../../domain/format/format.js';
import { relationOf } from '../../domain/graph/lineage-graph.js';
import { canonicalJson } from '../diff/diff-graphs.js';
import type { EntryChange, GraphDiff, ValueChange } from '../diff/graph-diff.js';
import { isSameClaim, withClaim, withNode, withoutClaim, withoutNode } from './with-entries.js';

/** What became of a diff that was held against a file it was not made from. */
export interface AppliedDiff {
  readonly file: GraphFile;
  /** What could not be applied, since the file says another thing there: `alpaca: license`, `llama → alpaca`. */
  readonly conflicts: readonly string[];
}

/**
 * Makes the changes of a diff in a file. Where the file has another value than the one that was changed, the file's stays.
 * Views and other keys of the file are applied like those of an entry. The result is to be parsed: a claim may have lost an end.
 */
export function applyDiff(before: GraphFile, { nodes, edges, file: keys }: GraphDiff): AppliedDiff {
  const conflicts: string[] = [];
  let file = before;
  for (const node of nodes.added) {
    const there = nodeIn(file, node.id);
    if (!there) file = withNode(file, node);
    else if (!isEqual(there, node)) conflicts.push(node.id);
  }
  for (const change of nodes.changed) file = changedNode(file, change, conflicts);
  for (const edge of edges.added) {
    const there = claimIn(file, edge);
    if (!there) file = withClaim(file, edge);
    else if (!isEqual(there, edge)) conflicts.push(nameOfClaim(edge));
  }
  for (const change of edges.changed) file = changedClaim(file, change, conflicts);
  const idNow = new Map(nodes.changed.map(({ before: { id }, after }) => [id, after.id]));
  for (const edge of edges.removed) {
    const renamed = {
      ...edge,
      source: idNow.get(edge.source) ?? edge.source,
      target: idNow.get(edge.target) ?? edge.target,
    };
    const there = claimIn(file, renamed);
    if (there && !isEqual(there, renamed)) conflicts.push(nameOfClaim(edge));
    else if (there) file = withoutClaim(file, there);
  }
  for (const node of nodes.removed) {
    const there = nodeIn(file, node.id);
    if (there && !isEqual(there, node)) conflicts.push(node.id);
    else if (there) file = withoutNode(file, node.id);
  }
  return { file: withKeys(file, keys, conflicts), conflicts };
}

function changedNode(
  file: GraphFile,
  { before, after, changes }: EntryChange<NodeEntry>,
  conflicts: string[],
): GraphFile {
  // Whoever made the same change already has it under its later id.
  const there = nodeIn(file, before.id) ?? nodeIn(file, after.id);
  if (!there) {
    conflicts.push(before.id);
    return file;
  }
  const entry = merged(there, changes, before.id, conflicts) as NodeEntry;
  if (after.id === there.id) return withNode(file, entry);
  const rename = (id: string) => (id === before.id ? after.id : id);
  return {
    ...file,
    nodes: file.nodes.map((node) => (node === there ? entry : node)),
    edges: file.edges.map((edge) => ({
      ...edge,
      source: rename(edge.source),
      target: rename(edge.target),
    })),
  };
}

function changedClaim(
  file: GraphFile,
  { before, after, changes }: EntryChange<EdgeEntry>,
  conflicts: string[],
): GraphFile {
  // Its ends may have other ids by now: those of the later file.
  const key = { source: after.source, target: after.target, relation: relationOf(before) };
  const there = claimIn(file, key) ?? claimIn(file, after);
  if (!there) {
    conflicts.push(nameOfClaim(before));
    return file;
  }
  const stated = 'relation' in there ? there : { ...there, relation: relationOf(there) };
  const isMoved = changes.some(({ key: changed }) => changed === 'relation');
  const entry = merged(
    isMoved ? stated : there,
    changes,
    nameOfClaim(before),
    conflicts,
  ) as EdgeEntry;
  const { relation, ...unstated } = entry;
  // A diff names the relation that a claim has by default; a file that does not is left so.
  const isByDefault = isMoved && !('relation' in after) && relation === relationOf(after);
  return withClaim(file, isByDefault ? unstated : entry, there);
}

/** Keys that the file gives another value than the one that was changed keep it. */
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

const VIEW = /^views\./;

function withKeys(
  file: GraphFile,
  changes: readonly ValueChange[],
  conflicts: string[],
): GraphFile {
  if (changes.length === 0) return file;
  const { views = [], ...rest } = file;
  const flat = { ...rest, ...Object.fromEntries(views.map((view) => [`views.${view.id}`, view])) };
  const entries = Object.entries(merged(flat, changes, '', conflicts)) as [string, never][];
  const viewsNow = entries.filter(([key]) => VIEW.test(key)).map(([, view]) => view);
  return {
    ...(Object.fromEntries(entries.filter(([key]) => !VIEW.test(key))) as unknown as GraphFile),
    ...(viewsNow.length > 0 && { views: viewsNow }),
  };
}

const nodeIn = (file: GraphFile, id: string) => file.nodes.find((node) => node.id === id);
const claimIn = (file: GraphFile, key: Parameters<typeof isSameClaim>[0]) =>
  file.edges.find((edge) => isSameClaim(edge, key));
const nameOfClaim = ({ source, target }: Pick<EdgeEntry, 'source' | 'target'>) =>
  `${source} → ${target}`;
const isEqual = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b);
