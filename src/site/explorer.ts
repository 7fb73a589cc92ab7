import { defineLineageGraph, LineageGraphElement, type LineageViewEvent } from '../index.js';
import { primaryLanguageOf } from '../domain/text.js';

/** Views that follow each other faster than this share one entry of the history: typing is one step back, not ten. */
const HISTORY_PAUSE_MS = 900;

/** Keeps the page's hash and the element's view the same, so that reload, back and a pasted link show what was seen. */
function bindToHash(element: LineageGraphElement): void {
  let lastChange = -Infinity;
  const show = () => {
    element.view = location.hash.slice(1);
  };
  element.addEventListener('lineage-view', ({ view, timeStamp }: LineageViewEvent) => {
    const url = view === '' ? location.pathname + location.search : `#${view}`;
    if (timeStamp - lastChange < HISTORY_PAUSE_MS) history.replaceState(null, '', url);
    else history.pushState(null, '', url);
    lastChange = timeStamp;
  });
  // Back, forward, and a hash typed by hand; setting the view fires no event, so this does not come back here.
  addEventListener('popstate', show);
  addEventListener('hashchange', show);
  show();
}

/** A reader of Chinese gets a Chinese page, unless the link says another language. */
function speakReadersLanguage(element: LineageGraphElement): void {
  const chosen = navigator.languages.find((tag) => ['en', 'zh'].includes(primaryLanguageOf(tag)));
  const lang = primaryLanguageOf(chosen ?? 'en');
  document.documentElement.lang = lang;
  element.lang = lang;
}

/** In a task of its own: running all of the code has taken one already. */
setTimeout(() => {
  defineLineageGraph();
  const element = document.querySelector('lineage-graph');
  if (!(element instanceof LineageGraphElement)) return;
  speakReadersLanguage(element);
  bindToHash(element);
});
