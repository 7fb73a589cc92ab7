import type { EdgeEntry, NodeEntry } from '../../domain/format/format.js';

/** A changed value; `undefined` if there is, or was, none. */
export interface ValueChange {
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A node or claim that exists in both files, but differs. */
export interface EntryChange<T> {
  readonly before: T;
  readonly after: T;
  readonly changes: readonly ValueChange[];
}

/** The changes of a list of entries. */
export interface EntriesDiff<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly changed: readonly EntryChange<T>[];
}

/** The changes of a graph: models, claims, and the rest of the file. */
export interface GraphDiff {
  /** A node whose id changed is recognized by a common Hugging Face repository; its `id` is among the changes. */
  readonly nodes: EntriesDiff<NodeEntry>;
  /** A claim is identified by its ends and its relation; if only the relation changed, it is among the changes. */
  readonly edges: EntriesDiff<EdgeEntry>;
  /** Title, vocabulary, `views.ID` and unknown keys. */
  readonly file: readonly ValueChange[];
}

const UNCHANGED = { added: [], removed: [], changed: [] };

/** The empty diff. */
export const NO_DIFF: GraphDiff = { nodes: UNCHANGED, edges: UNCHANGED, file: [] };

/** Whether a diff is empty. */
export function isSame({ nodes, edges, file }: GraphDiff): boolean {
  const lists = [nodes, edges].flatMap(({ added, removed, changed }) => [added, removed, changed]);
  return file.length === 0 && lists.every((list) => list.length === 0);
}
