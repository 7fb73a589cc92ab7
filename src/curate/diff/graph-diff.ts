import type { EdgeEntry, NodeEntry } from '../../domain/format/format.js';

/** A value that is not what it was; `undefined` where there is, or was, none. */
export interface ValueChange {
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A node or claim that is there before and after, and says something else. */
export interface EntryChange<T> {
  readonly before: T;
  readonly after: T;
  readonly changes: readonly ValueChange[];
}

/** What became of the entries of a list. */
export interface EntriesDiff<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly changed: readonly EntryChange<T>[];
}

/** What changed in a lineage: of the models, of the claims, and of the rest of the file. */
export interface GraphDiff {
  /** A node whose id changed is the same where the editor, a repository on Hugging Face or the rest of its entry says so; its `id` is among the changes. */
  readonly nodes: EntriesDiff<NodeEntry>;
  /** A claim is known by its ends and its relation; where only the relation changed, it is among the changes. */
  readonly edges: EntriesDiff<EdgeEntry>;
  /** Title, vocabulary, `views.ID` and keys that the format does not know. */
  readonly file: readonly ValueChange[];
}

const UNCHANGED = { added: [], removed: [], changed: [] };

/** That nothing changed. */
export const NO_DIFF: GraphDiff = { nodes: UNCHANGED, edges: UNCHANGED, file: [] };

/** Whether nothing changed. */
export function isSame({ nodes, edges, file }: GraphDiff): boolean {
  const lists = [nodes, edges].flatMap(({ added, removed, changed }) => [added, removed, changed]);
  return file.length === 0 && lists.every((list) => list.length === 0);
}
