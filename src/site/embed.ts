import '../define.js';
import type { LineageLoadEvent } from '../define.js';
import { primaryLanguageOf } from '../domain/format/text.js';
import { parseEmbedQuery } from './embed-query.js';
import { namePage } from './name-page.js';

const { src, attributes } = parseEmbedQuery(location.href);
const { lang } = attributes;
if (lang !== undefined) document.documentElement.lang = lang;

const element = document.querySelector('lineage-graph');
if (element) {
  element.addEventListener('lineage-load', ({ graph }: LineageLoadEvent) => {
    namePage(graph, document.documentElement.lang);
  });
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (src === null) element.replaceWith(missingSourceMessage());
  else element.src = src;
}

function missingSourceMessage(): HTMLElement {
  const isChinese = primaryLanguageOf(document.documentElement.lang) === 'zh';
  const words = document.createElement('p');
  words.className = 'missing';
  words.textContent = `${
    isChinese
      ? '此页面显示其网址所指定的图文件：'
      : 'This page shows the graph file that its address names: '
  }embed.html?src=https://example.org/graph.json`;
  return words;
}
