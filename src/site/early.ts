// Runs before the first paint, as a separate script, for what CSS cannot do.
import { readersLanguage } from './readers-language.js';
import { reportNoProgram } from './report-no-program.js';

/** Filled in at build time. */
declare const OPENING: {
  /** URL of the graph, relative to the page. */
  readonly graph: string;
  /** Media query → size; the last match wins. */
  readonly sizes: readonly (readonly [media: string, size: string])[];
  /** Size → ids of the drawn nodes. */
  readonly drawn: Readonly<Record<string, readonly string[]>>;
};

const page = document.documentElement;
const parameters = new URLSearchParams(location.hash.slice(1) || location.search);
page.lang = readersLanguage(page.lang, parameters.get('lang'));

const { graph, sizes, drawn } = OPENING;
const size = sizes.findLast(([media]) => matchMedia(media).matches)?.[1] ?? '';
const select = parameters.get('select');
// Not for a page that is opened with another graph.
const isOfGraph = !new URLSearchParams(location.search).has('src');
const isOpening =
  isOfGraph &&
  [...parameters.keys()].every((key) => key === 'lang' || key === 'select') &&
  (select === null || drawn[size]?.includes(select) === true);
if (isOfGraph) fetchAhead(graph);
if (isOpening) fetchAhead(`./opening/${size}.${page.lang}.json`);
else page.classList.add('other-view');
if (!isOfGraph) page.classList.add('other-graph');

reportNoProgram();

function fetchAhead(href: string): void {
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = href;
  document.head.append(link);
}
