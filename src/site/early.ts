// Runs before the page is shown, as a script of its own: what no style sheet can know.
import { readersLanguage } from './readers-language.js';

/** Written when the page is built. */
declare const OPENING: {
  /** Media query → size, the last one that matches counts. */
  readonly sizes: readonly (readonly [media: string, size: string])[];
  /** Size → ids of the nodes that have a card. */
  readonly drawn: Readonly<Record<string, readonly string[]>>;
};

const page = document.documentElement;
const asked = new URLSearchParams(location.hash.slice(1) || location.search);
page.lang = readersLanguage(page.lang, asked.get('lang'));

const { sizes, drawn } = OPENING;
const size = sizes.findLast(([media]) => matchMedia(media).matches)?.[1] ?? '';
const select = asked.get('select');
const isOpening =
  !new URLSearchParams(location.search).has('src') &&
  [...asked.keys()].every((key) => key === 'lang' || key === 'select') &&
  (select === null || drawn[size]?.includes(select) === true);
if (isOpening) {
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = `./opening/${size}.${page.lang}.json`;
  document.head.append(link);
} else {
  page.classList.add('other-view');
}
