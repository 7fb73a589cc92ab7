// Runs before the page is shown, as a script of its own: what no style sheet can know.
import { readersLanguage } from './readers-language.js';
import { tellNoProgram } from './tell-no-program.js';

/** Written when the page is built. */
declare const OPENING: {
  /** Address of the graph, relative to the page. */
  readonly graph: string;
  /** Media query → size, the last one that matches counts. */
  readonly sizes: readonly (readonly [media: string, size: string])[];
  /** Size → ids of the nodes that have a card. */
  readonly drawn: Readonly<Record<string, readonly string[]>>;
};

const page = document.documentElement;
const asked = new URLSearchParams(location.hash.slice(1) || location.search);
page.lang = readersLanguage(page.lang, asked.get('lang'));

const { graph, sizes, drawn } = OPENING;
const size = sizes.findLast(([media]) => matchMedia(media).matches)?.[1] ?? '';
const select = asked.get('select');
// Who asks for another graph needs nothing of this one.
const isOfGraph = !new URLSearchParams(location.search).has('src');
const isOpening =
  isOfGraph &&
  [...asked.keys()].every((key) => key === 'lang' || key === 'select') &&
  (select === null || drawn[size]?.includes(select) === true);
if (isOfGraph) fetchAhead(graph);
if (isOpening) fetchAhead(`./opening/${size}.${page.lang}.json`);
else page.classList.add('other-view');

tellNoProgram();

function fetchAhead(href: string): void {
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = href;
  document.head.append(link);
}
