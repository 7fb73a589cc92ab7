import '../define.js';
import type { LineageLoadEvent } from '../define.js';
import { textOf } from '../domain/text.js';
import { parseEmbedQuery } from './embed-query.js';

const { src, attributes } = parseEmbedQuery(location.href);
const { lang } = attributes;
if (lang !== undefined) document.documentElement.lang = lang;

const element = document.querySelector('lineage-graph');
if (element) {
  element.addEventListener('lineage-load', ({ graph }: LineageLoadEvent) => {
    const { title } = graph.file;
    const heading = document.querySelector('h1');
    if (title === undefined || !heading) return;
    document.title = textOf(title, document.documentElement.lang);
    heading.textContent = document.title;
  });
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (src === null) element.replaceWith(sayWhatIsMissing());
  else element.src = src;
}

function sayWhatIsMissing(): HTMLElement {
  const words = document.createElement('p');
  words.className = 'missing';
  words.textContent =
    'This page shows the graph file that its address names: embed.html?src=https://example.org/graph.json';
  return words;
}
