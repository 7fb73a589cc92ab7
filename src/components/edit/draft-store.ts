import { createStore, get, update } from 'idb-keyval';
import type { KeptForm } from './kept-form.js';
import type { GraphDiff } from '../../curate/diff/graph-diff.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { textOf } from '../../domain/format/text.js';

/** Unsaved changes. */
export interface Draft {
  readonly diff: GraphDiff;
  /** An open form; null for none. */
  readonly form: KeptForm | null;
  /** The page that stores it: two tabs must not overwrite each other's. */
  readonly by: string;
  /** The day, `2026-11-28`. */
  readonly on: string;
}

const store = () => createStore('lineage-graph', 'drafts');

/** The storage key for drafts of a graph: the URL of its file without the query, or else its title on this page. */
export function draftKeyOf(src: string | null, { frame }: LineageGraph): string {
  if (src !== null && URL.canParse(src)) {
    const { origin, pathname } = new URL(src);
    return origin + pathname;
  }
  return `${location.pathname} ${textOf(frame.title ?? '', 'en')}`;
}

/** Reads the draft of a key; undefined for none. @throws if storage is unavailable */
export async function loadDraft(key: string): Promise<Draft | undefined> {
  return get<Draft>(key, store());
}

/**
 * Stores a draft in place of the last one, unless that belongs to another page; null removes it.
 * @param mine the pages whose drafts may be replaced
 * @returns whether it is stored
 * @throws if storage is unavailable
 */
export async function saveDraft(
  key: string,
  draft: Draft | null,
  mine: ReadonlySet<string>,
): Promise<boolean> {
  let isMine = true;
  await update<Draft | undefined>(
    key,
    (stored) => {
      isMine = stored === undefined || mine.has(stored.by);
      return isMine ? (draft ?? undefined) : stored;
    },
    store(),
  );
  return isMine;
}
