import { nextPaint } from '../components/next-task.js';
import { defineLineageGraph, LineageGraphElement, type LineageViewEvent } from '../index.js';
import { namePage } from './name-page.js';
import { bindToEditing } from './edit-a-copy.js';
import { fetchableUrlOf } from './fetchable-url-of.js';
import { bindToFiles } from './open-files.js';
import { readersLanguage } from './readers-language.js';
import { viewInSearch } from './view-in-search.js';

/** Changes in quicker succession share one history entry: typing is one step, not ten. */
const HISTORY_PAUSE_MS = 900;

/** Applies the `src` of the URL, a graph file or the manifest of a hub: `?src=hub/hub.json`. */
function applySource(element: LineageGraphElement): void {
  const src = new URLSearchParams(location.search).get('src') ?? '';
  const url = fetchableUrlOf(src, location.href);
  if (url !== null) element.src = url;
}

/** Synchronizes the page's hash with the element's view, so that reload, back and pasted links work. */
function bindToHash(element: LineageGraphElement): void {
  let lastChange = -Infinity;
  let shown = '';
  const show = () => {
    shown = location.hash.slice(1);
    element.view = shown;
    element.dispatchEvent(new Event('languagechange'));
  };
  element.addEventListener('lineage-view', ({ view, timeStamp }: LineageViewEvent) => {
    const url = view === '' ? location.pathname + location.search : `#${view}`;
    const isRecent =
      timeStamp - lastChange < HISTORY_PAUSE_MS && familyIn(view) === familyIn(shown);
    const isStep = isRecent || isOtherTime(view, shown);
    if (isStep) history.replaceState(null, '', url);
    else history.pushState(null, '', url);
    lastChange = timeStamp;
    shown = view;
  });
  // Back, forward, and edits of the hash; setting the view fires no event, so there is no loop. What is named in the
  // language of the view is notified separately.
  addEventListener('popstate', show);
  addEventListener('hashchange', show);
  moveViewToHash();
  show();
}

/** Moves a view in the query to the hash, unless there is one; other keys stay. */
function moveViewToHash(): void {
  const { viewString, rest } = viewInSearch(location.search);
  if (viewString === '') return;
  const hash = location.hash.length > 1 ? location.hash : `#${viewString}`;
  history.replaceState(null, '', `${location.pathname}${rest}${hash}`);
}

/** The hub family of a view: changing it is always a history entry. */
function familyIn(view: string): string | undefined {
  return /(?:^|&)family=[^&]*/.exec(view)?.[0];
}

const TIME = /(^|&)until=[^&]*/;

/** Whether two views differ only in time: playing through months is a single history entry. */
function isOtherTime(a: string, b: string): boolean {
  return TIME.test(a) && TIME.test(b) && a.replace(TIME, '') === b.replace(TIME, '');
}

/** Keeps the page's title that of its graph, in the current language. */
function bindToTitle(element: LineageGraphElement): void {
  const name = () => {
    const lang = new URLSearchParams(element.view).get('lang') ?? element.lang;
    if (element.graph) namePage(element.graph, lang);
  };
  for (const type of ['lineage-load', 'lineage-view', 'languagechange'])
    element.addEventListener(type, name);
}

/** Uses Chinese for readers of Chinese, unless the link sets a language. */
function applyReadersLanguage(element: LineageGraphElement): void {
  const lang = readersLanguage(document.documentElement.lang, null);
  document.documentElement.lang = lang;
  element.lang = lang;
}

/** In a separate task, after the prerendered picture was painted, as evaluating the code has taken one already. */
void nextPaint().then(() => {
  defineLineageGraph();
  const element = document.querySelector('lineage-graph');
  if (!(element instanceof LineageGraphElement)) return;
  applySource(element);
  applyReadersLanguage(element);
  bindToTitle(element);
  bindToHash(element);
  bindToFiles(element);
  bindToEditing(element);
});
