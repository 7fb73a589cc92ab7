import { decodeItem, encodeItem } from './view-items.js';
import type { ViewState } from './view-state.js';
import { formatView, parseView } from './view-string.js';

/** Id before → id now. All at once: where two nodes change ids with each other, neither is taken for the other. */
export type Renames = ReadonlyMap<string, string>;

/** The keys of a view string whose items are ids of nodes. */
const LISTS: ReadonlySet<string> = new Set([
  'base',
  'nodes',
  'focus',
  'compare',
  'of',
  'from',
  'to',
  'family',
  'families',
]);

/** A view string in which nodes have other ids; everything else in it stays as it is written. */
export function renamedInView(text: string, renames: Renames): string {
  const [start = ''] = /^[?#]*/.exec(text) ?? [];
  const entries = text.slice(start.length).split('&');
  return start + entries.map((entry) => renamedInEntry(entry, renames)).join('&');
}

/** The view in which nodes have other ids, which need not be in any graph yet. */
export function withRenamedIds(view: ViewState, renames: Renames): ViewState {
  return parseView(renamedInView(formatView(view, null), renames), null).view;
}

function renamedInEntry(entry: string, renames: Renames): string {
  const at = entry.indexOf('=') + 1;
  const [key, value] = [entry.slice(0, Math.max(0, at - 1)), entry.slice(at)];
  const renamed = (item: string) => {
    const id = renames.get(decodeItem(item, { report: () => undefined }));
    return id === undefined ? item : encodeItem(id);
  };
  const each = (separator: string, text: string, isId: (place: number) => boolean) =>
    text
      .split(separator)
      .map((item, i) => (isId(i) ? renamed(item) : item))
      .join(separator);
  if (LISTS.has(key)) return `${key}=${each(',', value, () => true)}`;
  // The ends of a claim, and its relation.
  if (key === 'select') return `${key}=${each('~', value, (i) => i < 2)}`;
  // A bundle of a node, or a part of one.
  if (key === 'open') {
    const bundles = value.split(',').map((item) => each(':', item, (i) => i === 0));
    return `${key}=${bundles.join(',')}`;
  }
  return entry;
}
