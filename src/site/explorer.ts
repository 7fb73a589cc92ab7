import { nextPaint } from '../components/next-task.js';
import { defineLineageGraph, LineageGraphElement, type LineageViewEvent } from '../index.js';
import { namePage } from './name-page.js';
import { bindToEditing } from './edit-a-copy.js';
import { fetchableUrlOf } from './fetchable-url-of.js';
import { bindToFiles } from './open-files.js';
import { readersLanguage } from './readers-language.js';
import { viewInSearch } from './view-in-search.js';

/** Views that follow each other faster than this share one entry of the history: typing is one step back, not ten. */
const HISTORY_PAUSE_MS = 900;

/** A graph file, or the manifest of a hub, that the address names: `?src=hub/hub.json`. */
function takeSource(element: LineageGraphElement): void {
  const src = new URLSearchParams(location.search).get('src') ?? '';
  const url = fetchableUrlOf(src, location.href);
  if (url !== null) element.src = url;
}

/** Keeps the page's hash and the element's view the same, so that reload, back and a pasted link show what was seen. */
function bindToHash(element: LineageGraphElement): void {
  let lastChange = -Infinity;
  let shown = '';
  const show = () => {
    shown = location.hash.slice(1);
    element.view = shown;
  };
  element.addEventListener('lineage-view', ({ view, timeStamp }: LineageViewEvent) => {
    const url = view === '' ? location.pathname + location.search : `#${view}`;
    const isSoon = timeStamp - lastChange < HISTORY_PAUSE_MS && familyIn(view) === familyIn(shown);
    const isStep = isSoon || isOtherTime(view, shown);
    if (isStep) history.replaceState(null, '', url);
    else history.pushState(null, '', url);
    lastChange = timeStamp;
    shown = view;
  });
  // Back, forward, and a hash typed by hand; setting the view fires no event, so this does not come back here.
  addEventListener('popstate', show);
  addEventListener('hashchange', show);
  takeViewFromSearch();
  show();
}

/** A view that somebody wrote behind a question mark moves to the hash, unless there is one; other keys stay. */
function takeViewFromSearch(): void {
  const { asked, rest } = viewInSearch(location.search);
  if (asked === '') return;
  const hash = location.hash.length > 1 ? location.hash : `#${asked}`;
  history.replaceState(null, '', `${location.pathname}${rest}${hash}`);
}

/** The family of a hub that a view shows: going to another is a step of its own, however soon. */
function familyIn(view: string): string | undefined {
  return /(?:^|&)family=[^&]*/.exec(view)?.[0];
}

const TIME = /(^|&)until=[^&]*/;

/** Whether two views show the same at two times: going through the months is one place in the history. */
function isOtherTime(a: string, b: string): boolean {
  return TIME.test(a) && TIME.test(b) && a.replace(TIME, '') === b.replace(TIME, '');
}

/** The page is called what its graph is, in the language that is shown. */
function bindToTitle(element: LineageGraphElement): void {
  const name = () => {
    const lang = new URLSearchParams(element.view).get('lang') ?? element.lang;
    if (element.graph) namePage(element.graph, lang);
  };
  element.addEventListener('lineage-load', name);
  element.addEventListener('lineage-view', name);
}

/** A reader of Chinese gets a Chinese page, unless the link says another language. */
function speakReadersLanguage(element: LineageGraphElement): void {
  const lang = readersLanguage(document.documentElement.lang, null);
  document.documentElement.lang = lang;
  element.lang = lang;
}

/** In a task of its own, after the page has shown what was drawn when it was built: running all of the code has taken one already. */
void nextPaint().then(() => {
  defineLineageGraph();
  const element = document.querySelector('lineage-graph');
  if (!(element instanceof LineageGraphElement)) return;
  takeSource(element);
  speakReadersLanguage(element);
  bindToTitle(element);
  bindToHash(element);
  bindToFiles(element);
  bindToEditing(element);
});
