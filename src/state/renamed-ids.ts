import { decodeItem, encodeItem } from './view-items.js';
import type { ViewState } from './view-state.js';
import { formatView, parseView } from './view-string.js';

/** Old id → new id. Applied simultaneously, so two nodes may swap ids. */
export type Renames = ReadonlyMap<string, string>;

/** The keys of a view string whose items are node ids. */
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

/** Renames nodes in a view string; everything else stays as written. */
export function renamedInView(text: string, renames: Renames): string {
  const [start = ''] = /^[?#]*/.exec(text) ?? [];
  const entries = text.slice(start.length).split('&');
  return start + entries.map((entry) => renamedInEntry(entry, renames)).join('&');
}

/** Renames nodes in a view; the new ids need not exist in a graph yet. */
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
  const renameItems = (separator: string, text: string, isId: (place: number) => boolean) =>
    text
      .split(separator)
      .map((item, i) => (isId(i) ? renamed(item) : item))
      .join(separator);
  if (LISTS.has(key)) return `${key}=${renameItems(',', value, () => true)}`;
  // Two ends of a claim, and its relation.
  if (key === 'select') return `${key}=${renameItems('~', value, (i) => i < 2)}`;
  // A bundle of a node, or a part of one.
  if (key === 'open') {
    const bundles = value.split(',').map((item) => renameItems(':', item, (i) => i === 0));
    return `${key}=${bundles.join(',')}`;
  }
  return entry;
}
