import { createStore, get, update } from 'idb-keyval';
import type { KeptForm } from './kept-form.js';
import type { GraphDiff } from '../../curate/diff/graph-diff.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { textOf } from '../../domain/format/text.js';

/** What somebody changed and has not saved yet. */
export interface Draft {
  readonly diff: GraphDiff;
  /** A form that was not applied yet; null for none. */
  readonly form: KeptForm | null;
  /** Which page keeps it: two tabs must not overwrite each other's. */
  readonly by: string;
  /** The day, `2026-11-28`. */
  readonly on: string;
}

const store = () => createStore('lineage-graph', 'drafts');

/** What drafts of a graph are kept under: the address of its file without its query, or else its title on this page. */
export function draftKeyOf(src: string | null, { frame }: LineageGraph): string {
  if (src !== null && URL.canParse(src)) {
    const { origin, pathname } = new URL(src);
    return origin + pathname;
  }
  return `${location.pathname} ${textOf(frame.title ?? '', 'en')}`;
}

/** The draft that is kept under a key; undefined for none. @throws where the browser keeps nothing here */
export async function draftUnder(key: string): Promise<Draft | undefined> {
  return get<Draft>(key, store());
}

/**
 * Keeps a draft in place of the last one, unless that is another page's; null for none.
 * @param mine the pages whose drafts may be replaced @returns whether it is kept @throws where the browser keeps nothing here
 */
export async function keepDraft(
  key: string,
  draft: Draft | null,
  mine: ReadonlySet<string>,
): Promise<boolean> {
  let isMine = true;
  await update<Draft | undefined>(
    key,
    (there) => {
      isMine = there === undefined || mine.has(there.by);
      return isMine ? (draft ?? undefined) : there;
    },
    store(),
  );
  return isMine;
}
