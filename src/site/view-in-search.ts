import { VIEW_KEYS } from '../state/view-string.js';

/** Splits a page's query into a view and the rest, with its question mark; '' for none. */
export function viewInSearch(search: string): {
  readonly viewString: string;
  readonly rest: string;
} {
  const entries = search
    .replace(/^\?/, '')
    .split('&')
    .filter((entry) => entry !== '');
  const isOfView = (entry: string) => VIEW_KEYS.has(entry.split('=', 1)[0] ?? '');
  const rest = entries.filter((entry) => !isOfView(entry)).join('&');
  return { viewString: entries.filter(isOfView).join('&'), rest: rest === '' ? '' : `?${rest}` };
}
